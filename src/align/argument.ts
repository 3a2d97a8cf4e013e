/** kind: argument. An argument of the protected operation passes its test. */
import type { Facet, SourceRange } from '../model/facet.ts';
import type { Operation } from '../model/operation.ts';
import type { Rule, Safeguard } from '../model/reference.ts';
import type { TermId } from '../model/term.ts';
import { at, type Comparison, conditionsOf, demandFor, literalPlace, weakest } from './context.ts';
import { facet } from './facets.ts';
import { type Fault, judge } from './judge.ts';
import { operationShape } from './shape.ts';

type ArgumentRule = Extract<Rule, { kind: 'argument' }>;

/** Parts of one argument that are reported apart. */
const MAX_FAULTS = 6;

/** One facet, or one for each part of the argument that is at fault. */
export function alignArgument(comparison: Comparison, safeguard: Safeguard, rule: ArgumentRule, operation: Operation): readonly Facet[] {
  const found = operation.argument(rule.argument);
  if (found.state === 'unknown') {
    return [
      facet(safeguard, operation, 'unproven', {
        by: `${rule.argument} may come from a value that the snippet does not show`,
        confidence: 'possible',
      }),
    ];
  }
  if (found.state === 'absent') return [absent(comparison, safeguard, rule, operation)];
  const conditions = [...conditionsOf(operation.event.pc)];
  const { faults, defended } = judge({
    comparison,
    test: rule.test,
    found,
    trigger: safeguard.trigger,
    conditions,
    tagged: rule.argument === 'strings',
    event: operation.event,
  });
  const [worst] = [...faults].sort((a, b) => SEVERITY[a.kind] - SEVERITY[b.kind] || weakness(a) - weakness(b));
  if (!worst)
    return [
      facet(safeguard, operation, defended ? 'accepted' : 'present', {
        at: at(operation.event, found.range),
        by: defended ? 'made harmless on the way' : null,
      }),
    ];
  const told = faults.filter(({ kind }) => kind === worst.kind).slice(0, MAX_FAULTS);
  return told.map((fault) => faulty(comparison, safeguard, rule, operation, fault, found.term, found.by, found.range));
}

const SEVERITY: Readonly<Record<Fault['kind'], number>> = { broken: 0, unproven: 1, advise: 2 };
const weakness = (fault: Fault): number => ['certain', 'likely', 'possible'].indexOf(fault.confidence);

function absent(comparison: Comparison, safeguard: Safeguard, rule: ArgumentRule, operation: Operation): Facet {
  // No text holds nothing that could do harm.
  const policy = rule.test.absent ?? (rule.test.text === undefined ? 'fail' : 'pass');
  if (policy === 'pass') return facet(safeguard, operation, 'present');
  const unsettled = operation.row?.unsettledDefaults.includes(rule.argument) ?? false;
  const demand = policy === 'advise' ? demandFor(comparison, safeguard) : 'certain';
  const state = demand === null ? 'not-seen' : 'missing';
  return facet(safeguard, operation, state, {
    confidence: weakest(operation.certainty, unsettled ? 'possible' : 'certain', demand ?? 'certain'),
    by: state === 'not-seen' ? `${rule.argument} is not given` : null,
    ...operationShape(
      comparison.context,
      operation,
      operation.event.args.map((arg) => arg.term),
      null,
    ),
  });
}

function faulty(
  comparison: Comparison,
  safeguard: Safeguard,
  rule: ArgumentRule,
  operation: Operation,
  fault: Fault,
  whole: TermId,
  by: 'argument' | 'default' | 'implied',
  range: { start: number; end: number },
): Facet {
  const place = by === 'argument' ? placeOf(comparison, safeguard, operation, whole, fault, range) : at(operation.event);
  const use = at(operation.event, range);
  const elsewhere = place.source !== use.source || place.range.start !== use.range.start;
  const unsettled = by === 'default' && (operation.row?.unsettledDefaults.includes(rule.argument) ?? false);
  const state =
    fault.kind === 'unproven'
      ? 'unproven'
      : fault.kind === 'advise'
        ? 'not-seen'
        : by === 'default' || fault.lacking
          ? 'missing'
          : 'altered';
  return facet(safeguard, operation, state, {
    at: place,
    related: elsewhere ? [use] : [],
    offending: fault.leaf?.term ?? fault.term,
    confidence: weakest(operation.certainty, fault.confidence, unsettled ? 'possible' : 'certain', completeness(comparison, operation)),
    byDefault: by === 'default',
    by: fault.reason,
    witness: fault.witness,
    ...operationShape(comparison.context, operation, [whole], fault.reason),
  });
}

/** Free code and cut functions may have lost what protects them. */
export function completeness(_comparison: Comparison, operation: Operation): 'certain' | 'likely' | 'possible' {
  return operation.event.complete ? 'certain' : 'likely';
}

/** Where the repair belongs: the text or value is put together where its own term was made. */
function placeOf(
  comparison: Comparison,
  safeguard: Safeguard,
  operation: Operation,
  whole: TermId,
  fault: Fault,
  range: { start: number; end: number },
): SourceRange {
  if (safeguard.reportAt === 'operation') return at(operation.event);
  const literal = fault.leaf?.origin === 'literal' ? literalPlace(comparison.context, fault.leaf.term, at(operation.event, range)) : null;
  if (literal) return literal;
  const { evaluated } = comparison.context;
  const blamed = safeguard.reportAt === 'source' ? fault.term : whole;
  const built = buildPlace(comparison, blamed, fault);
  if (built) return built;
  const own = evaluated
    .placesOf(blamed)
    .find((place) => place.source === operation.event.source && place.range.start <= operation.event.range.end);
  return own && evaluated.terms.get(blamed).op !== 'param' ? { source: own.source, range: own.range } : at(operation.event, range);
}

/** Where a text first took in a part: the earliest text with the part whose fixed texts all stand in the whole. */
function firstWith(
  context: Comparison['context'],
  whole: TermId,
  part: TermId,
): ReturnType<Comparison['context']['evaluated']['placesOf']> {
  const { terms, placesOf } = context.evaluated;
  const fixed = fixedTexts(terms, whole);
  for (let id = part + 1; id < whole; id += 1) {
    const term = terms.get(id);
    if (term.op !== 'cat' || placesOf(id).length === 0 || !term.args.some((arg) => holds(terms, arg, part, 0))) continue;
    const belongs = term.args.every(
      (arg) => terms.get(arg).op !== 'lit' || fixed.some((text) => text.includes(String(terms.get(arg).lit))),
    );
    if (belongs) return placesOf(id);
  }
  return placesOf(whole);
}

/** The part itself, or a choice or a text that takes it in; a query's result does not hold what was asked for. */
function holds(terms: Comparison['context']['evaluated']['terms'], id: TermId, part: TermId, depth: number): boolean {
  if (id === part) return true;
  const { op, args } = terms.get(id);
  if (depth > 8 || id < part) return false;
  const inner =
    op === 'ite'
      ? args.slice(1)
      : ['nullish', 'or', 'phi', 'cat'].includes(op)
        ? args
        : op === 'call' && terms.get(args[0] as TermId).lit === 'String'
          ? args.slice(1)
          : [];
  return inner.some((arg) => holds(terms, arg, part, depth + 1));
}

/** The fixed parts of a text in all its alternatives. */
function fixedTexts(terms: Comparison['context']['evaluated']['terms'], whole: TermId): readonly string[] {
  const texts: string[] = [];
  const seen = new Set<TermId>();
  const stack = [whole];
  for (let id = stack.pop(); id !== undefined && seen.size < 400; id = stack.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const term = terms.get(id);
    if (term.op === 'lit' && typeof term.lit === 'string') texts.push(term.lit);
    if (['cat', 'ite', 'phi', 'or', 'nullish'].includes(term.op)) stack.push(...term.args);
  }
  return texts;
}

/** The text that was put together around the blamed part. */
function buildPlace({ context }: Comparison, whole: TermId, fault: Fault): SourceRange | null {
  const { evaluated } = context;
  if (!['cat', 'ite', 'phi', 'or', 'nullish'].includes(evaluated.terms.get(whole).op)) return null;
  const [place] = firstWith(context, whole, fault.term);
  return place ? { source: place.source, range: place.range } : null;
}

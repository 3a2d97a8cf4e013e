/**
 * kind: guard. On every path to the operation a condition holds that refuses what must be refused: found by probing the
 * argument's term and the path condition, or by the verdict of another operation.
 */
import type { Condition } from '../model/event.ts';
import type { Facet } from '../model/facet.ts';
import type { Leaf } from '../model/facts.ts';
import type { Operation } from '../model/operation.ts';
import type { Rule, Safeguard } from '../model/reference.ts';
import type { Range } from '../model/source.ts';
import type { TermId } from '../model/term.ts';
import { fromPlain, probeGuard, type ProbeHole, type ProbeSet } from '../probe/index.ts';
import { completeness } from './argument.ts';
import { at, type Comparison, conditionsOf, mentions, weakest } from './context.ts';
import { CONFIDENCES, type Exposed, exposedLeaves, holesOf } from './exposed.ts';
import { facet } from './facets.ts';
import { byPassing, byVerdict } from './guard-verdict.ts';
import { judge } from './judge.ts';
import { frontOf } from './page-address.ts';
import { vainCheck } from './vain.ts';
import { operationShape } from './shape.ts';
import { check } from './probe-hole.ts';

type GuardRule = Extract<Rule, { kind: 'guard' }>;

export function alignGuard(comparison: Comparison, safeguard: Safeguard, rule: GuardRule, operation: Operation): Facet {
  if (rule.verdict.length > 0) return byVerdict(comparison, safeguard, rule, operation);
  if (rule.passed.length > 0) return byPassing(comparison, safeguard, rule, operation);
  const found = rule.argument === null ? null : operation.argument(rule.argument);
  if (found?.state !== 'found') return facet(safeguard, operation, 'not-applicable');
  const exposed = exposedLeaves(comparison, safeguard.trigger, found.term);
  if (exposed.length === 0) return facet(safeguard, operation, 'not-applicable');
  // An address of the page itself has its scheme, and a part of it has none.
  if (rule.probes === 'url-scheme' && exposed.every(({ leaf }) => leaf.term === found.term && frontOf(comparison.context, leaf) !== ''))
    return facet(safeguard, operation, 'not-applicable');
  if (rule.probes !== null) return byProbing(comparison, safeguard, rule.probes, operation, found.term, found.range, exposed);
  return byFacts(comparison, safeguard, rule, operation, found);
}

function byProbing(
  comparison: Comparison,
  safeguard: Safeguard,
  setId: string,
  operation: Operation,
  argument: TermId,
  range: Range,
  leaves: readonly Exposed[],
): Facet {
  const { context } = comparison;
  const set = context.probes.get(setId);
  if (!set) return facet(safeguard, operation, 'unproven', { by: `the probe set ${setId} is not there` });
  const { exposed, conditions, list } = asItems(comparison, argument, leaves, [...conditionsOf(operation.event.pc)]);
  const holes: readonly ProbeHole[] = [
    ...holesOf(
      comparison,
      argument,
      conditions.map((one) => one.term),
      exposed,
    ),
    ...(list === null ? [] : [{ term: list, kind: 'list' as const }]),
  ];
  const result = probeGuard({
    terms: context.evaluated.terms,
    argument: withoutStrangers(context, argument, exposed),
    conditions,
    holes,
    set,
  });
  if (result.outcome === 'held')
    return facet(safeguard, operation, 'accepted', {
      by: `the inputs of "${set.id}" are ${result.by === 'transformed' ? 'made harmless' : 'refused'}`,
      at: at(operation.event, range),
    });
  const [worst] = [...exposed].sort((a, b) => CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence));
  const leaf = worst?.leaf as Leaf;
  const confidence = weakest(operation.certainty, worst?.confidence ?? 'possible', completeness(comparison, operation));
  const about = conditions.filter((condition) => exposed.some((one) => mentions(context, condition.term, one.leaf.term)));
  if (result.outcome === 'unknown') {
    const guarded = about.length > 0 || leaf.byName || leaf.throughUnknown;
    if (guarded)
      return facet(safeguard, operation, 'unproven', {
        by: `a check or a step that the snippet does not show decides: ${result.reason}`,
        offending: leaf.term,
        at: at(operation.event, range),
        confidence: 'possible',
      });
  }
  const later = checkedLater(comparison, operation, exposed);
  const bases = holes.filter(({ kind }) => kind === 'base').map(({ term }) => term);
  const weak = about.find(
    (condition) =>
      condition.range.end > 0 &&
      isAttempt(
        comparison,
        set,
        condition,
        exposed.map((one) => one.leaf.term),
        bases,
      ),
  );
  const bypass =
    result.outcome === 'broken' && result.bypass !== null
      ? about.find((condition) => mentions(context, condition.term, result.bypass as TermId))
      : undefined;
  const inputs = exposed.map((one) => one.leaf.term);
  const vain = bypass || later || weak ? null : vainCheck(comparison, operation, { argument, holes, set, inputs });
  const state = bypass ? 'bypassable' : later ? 'moved' : weak || vain || transforms(comparison, argument, leaf) ? 'altered' : 'missing';
  const shapes = operationShape(context, operation, weak ? [weak.term] : [argument], null);
  const pointed = bypass ?? (state === 'altered' ? (weak ?? vain) : null);
  return facet(safeguard, operation, state, {
    at: pointed ? { source: operation.event.source, range: pointed.range } : firstUse(comparison, operation, argument, leaf, range),
    by: bypass ? 'another condition lets it pass as well' : (vain?.why ?? null),
    related: [at(operation.event, range), ...(later ? [later] : [])],
    offending: leaf.term,
    confidence,
    witness: result.outcome === 'broken' ? { input: result.input, effect: result.effect } : null,
    ...shapes,
  });
}

/**
 * An argument that is one of the keys or items of what an outsider supplies is an input of its own: what the code asks of the
 * whole (`typeof source[key]`, `Object.hasOwn(source, key)`) is for the outsider to choose, but for what it asks of each (`keys.some(bad)`).
 */
function asItems({ context }: Comparison, argument: TermId, exposed: readonly Exposed[], conditions: readonly Condition[]) {
  const item = itemIn(context, argument);
  if (item === null) return { exposed, conditions, list: null };
  const owners = exposed.map(({ leaf }) => leaf.term);
  const list = context.evaluated.terms.get(item).args[0] ?? null;
  // A list that comes as it is holds lists as well, which no comparison with a name equals.
  const type = list !== null && comesAsIs(context, list, owners) ? 'string-or-array' : 'string';
  const items = exposed.slice(0, 1).map((one) => ({ ...one, leaf: { ...one.leaf, term: item, type } as const }));
  return {
    exposed: items,
    conditions: conditions.filter(({ term }) => !mentions(context, term, item) || asksItem(context, term, item, owners)),
    list,
  };
}

/** One of the alternatives of a value is what an outsider supplies, unchanged. */
function comesAsIs(context: Comparison['context'], id: TermId, owners: readonly TermId[]): boolean {
  const { op, args } = context.evaluated.terms.get(id);
  const arms = op === 'ite' ? args.slice(1) : ['phi', 'or', 'nullish'].includes(op) ? args : [];
  return owners.includes(id) || arms.some((arm) => comesAsIs(context, arm, owners));
}

function itemIn({ evaluated: { terms } }: Comparison['context'], id: TermId): TermId | null {
  const { op, args } = terms.get(id);
  if (op === 'element') return id;
  const callee = op === 'call' ? terms.get(args[0] as TermId) : null;
  return callee?.op === 'get' ? itemIn({ evaluated: { terms } } as Comparison['context'], callee.args[0] as TermId) : null;
}

/** Some part of the condition looks at the item itself, not at what stands under it in the owner. */
function asksItem(context: Comparison['context'], id: TermId, item: TermId, owners: readonly TermId[]): boolean {
  if (id === item) return true;
  if (id < item) return false;
  const { op, args } = context.evaluated.terms.get(id);
  if (op === 'index' && args[1] === item) return false;
  if (
    op === 'call' &&
    args.includes(item) &&
    args.some((arg) => arg !== item && owners.some((owner) => arg === owner || isReceiver(context, arg, owner)))
  )
    return false;
  if (op === 'binary' && args.some((arg) => owners.includes(arg))) return false;
  return args.some((arg) => asksItem(context, arg, item, owners));
}

const isReceiver = ({ evaluated: { terms } }: Comparison['context'], callee: TermId, owner: TermId): boolean =>
  terms.get(callee).op === 'get' && terms.get(callee).args[0] === owner;

/** A list without the items that neither the input nor the code fixes: what they are makes no difference. */
function withoutStrangers(context: Comparison['context'], id: TermId, exposed: readonly Exposed[]): TermId {
  const { terms, ladder } = context.evaluated;
  const term = terms.get(id);
  if (term.op !== 'array') return id;
  const kept = term.args.filter((item) => terms.get(item).op === 'lit' || exposed.some(({ leaf }) => mentions(context, item, leaf.term)));
  return kept.length === term.args.length ? id : ladder.arena.make({ op: 'array', args: kept });
}

/** Share of a set's hostile inputs that a check refuses when it was meant against them. */
const ATTEMPT_SHARE = 0.25;

/** A check that was meant as this guard: it lets every harmless input pass and refuses some hostile one. An ending or a length is none. */
function isAttempt(
  { context }: Comparison,
  set: ProbeSet,
  condition: Condition,
  inputs: readonly TermId[],
  bases: readonly TermId[],
): boolean {
  const outcome = (input: unknown) =>
    check(
      context,
      condition,
      new Map([...bases.map((term) => [term, set.base] as const), ...inputs.map((term) => [term, fromPlain(input)] as const)]),
    );
  const texts = set.refuse.filter(({ input }) => typeof input === 'string');
  const hostile = texts.length > 0 ? texts : set.refuse;
  const refused = hostile.filter(({ input }) => outcome(input) === 'refused').length;
  return set.pass.every((input) => outcome(input) !== 'refused') && refused >= hostile.length * ATTEMPT_SHARE;
}

/** More than a test for presence: it looks into the value. */
function isContentCheck({ context }: Comparison, id: TermId): boolean {
  const term = context.evaluated.terms.get(id);
  const isJoined = term.op === 'not' || term.op === 'and' || term.op === 'or';
  return isJoined ? term.args.some((arg) => isContentCheck({ context } as Comparison, arg)) : term.op === 'call' || term.op === 'binary';
}

/** The value went through a replacement or another call of a text method that was meant to clean it. */
function transforms({ context }: Comparison, argument: TermId, leaf: Leaf): boolean {
  const { terms } = context.evaluated;
  const seen = new Set<TermId>();
  const stack = [argument];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const term = terms.get(id);
    if (term.op === 'call') {
      const callee = terms.get(term.args[0] as TermId);
      if (
        callee.op === 'get' &&
        ['replace', 'replaceAll', 'split', 'slice', 'normalize'].includes(String(callee.lit)) &&
        mentions(context, id, leaf.term)
      )
        return true;
    }
    if (id >= leaf.term) stack.push(...term.args.filter((arg) => arg >= leaf.term));
  }
  return false;
}

/** Where a guard would be inserted: the first term that is built from the untrusted value, else the operation. */
function firstUse({ context }: Comparison, operation: Operation, argument: TermId, leaf: Leaf, range: Range) {
  const { terms, placesOf } = context.evaluated;
  if (argument === leaf.term) return at(operation.event, range);
  let id = argument;
  for (let steps = 0; steps < 40; steps += 1) {
    const next = terms
      .get(id)
      .args.find(
        (arg) => arg !== leaf.term && mentions(context, arg, leaf.term) && ['call', 'cat', 'binary', 'new'].includes(terms.get(arg).op),
      );
    if (next === undefined) break;
    id = next;
  }
  const place = placesOf(id).find((one) => one.source === operation.event.source);
  return place ? { source: place.source, range: place.range } : at(operation.event, range);
}

/** A look at the same value that comes after the use: an event under a condition about it that the operation lacks. */
function checkedLater({ context }: Comparison, operation: Operation, exposed: readonly Exposed[]) {
  const conditions = [...conditionsOf(operation.event.pc)];
  const own = new Set(conditions.map(({ term }) => term));
  // The other branch of a test that led here stands under the same test.
  const isOwnTest = ({ range }: Condition): boolean =>
    conditions.some((one) => range.start <= one.range.start && one.range.end <= range.end);
  for (const event of context.evaluated.events) {
    if (event.entry !== operation.event.entry || event.seq <= operation.event.seq) continue;
    for (const condition of conditionsOf(event.pc)) {
      if (own.has(condition.term) || condition.seq < operation.event.seq || isOwnTest(condition)) continue;
      if (
        isContentCheck({ context } as Comparison, condition.term) &&
        exposed.some((one) => mentions(context, condition.term, one.leaf.term)) &&
        !mentionsResult(context, condition.term, operation)
      ) {
        return { source: event.source, range: condition.range };
      }
    }
  }
  return null;
}

const mentionsResult = (context: Comparison['context'], term: TermId, operation: Operation): boolean =>
  operation.event.result >= 0 && mentions(context, term, operation.event.result);

/** The guard must establish facts about the argument. */
function byFacts(
  comparison: Comparison,
  safeguard: Safeguard,
  rule: GuardRule,
  operation: Operation,
  found: Extract<ReturnType<Operation['argument']>, { state: 'found' }>,
): Facet {
  const conditions = [...conditionsOf(operation.event.pc)];
  const { faults, defended } = judge({ comparison, test: rule.facts ?? {}, found, trigger: safeguard.trigger, conditions, tagged: false });
  const [worst] = faults;
  if (!worst) return facet(safeguard, operation, defended ? 'accepted' : 'present', { at: at(operation.event, found.range) });
  const place = worst.leaf
    ? comparison.context.evaluated.placesOf(worst.leaf.term).find((one) => one.source === operation.event.source)
    : null;
  return facet(safeguard, operation, worst.kind === 'unproven' ? 'unproven' : 'missing', {
    at: place ? { source: place.source, range: place.range } : at(operation.event, found.range),
    related: [at(operation.event, found.range)],
    offending: worst.leaf?.term ?? worst.term,
    confidence: weakest(operation.certainty, worst.confidence, completeness(comparison, operation)),
    by: worst.reason,
    ...operationShape(comparison.context, operation, [found.term], worst.reason),
  });
}

/**
 * Checks that would be the guard, and are not: nothing depends on their result, they are logged only, or they look at another value.
 *
 *   if (!NAME.test(name)) console.warn('odd name');   NAME.test(name);   if (!NAME.test(title)) return;
 *   read(name);                                       read(name);        read(name);
 *
 * Each is put on the way to the operation, and is told of when the probes are refused then.
 */
import type { PathCondition } from '../model/event.ts';
import type { Operation } from '../model/operation.ts';
import type { Range } from '../model/source.ts';
import type { TermId } from '../model/term.ts';
import { type GuardCondition, type ProbeHole, type ProbeSet, probeGuard } from '../probe/index.ts';
import { type Comparison, conditionsOf, mentions } from './context.ts';

export interface VainCheck {
  readonly range: Range;
  readonly why: string;
}

interface Probed {
  readonly argument: TermId;
  readonly holes: readonly ProbeHole[];
  readonly set: ProbeSet;
  readonly inputs: readonly TermId[];
}

/** Candidates of each kind that are tried. */
const MAX_TRIED = 12;
const MAX_LOOKED_AT = 3;

export function vainCheck(comparison: Comparison, operation: Operation, probed: Probed): VainCheck | null {
  return idle(comparison, operation, probed) ?? ofAnotherValue(comparison, operation, probed);
}

interface Candidate {
  readonly term: TermId;
  readonly range: Range;
}

/** A check of the same value, made before the operation, that the way to it does not hang on. */
function idle({ context }: Comparison, operation: Operation, probed: Probed): VainCheck | null {
  const own = new Set([...conditionsOf(operation.event.pc)].map(({ term }) => term));
  const isAbout = ({ term }: Candidate): boolean =>
    !own.has(term) && !isPlace(context, term) && probed.inputs.some((input) => mentions(context, term, input));
  for (const { term, range } of [...asides({ context }, operation)].filter(isAbout).slice(0, MAX_TRIED)) {
    if ([true, false].some((holds) => refuses({ context }, operation, probed, { term, holds }, probed.holes)))
      return { range, why: 'it is checked, and goes on whatever the result is' };
  }
  return null;
}

/** `text.indexOf('.')`: where something stands is a result and no verdict. */
function isPlace({ evaluated: { terms } }: Comparison['context'], id: TermId): boolean {
  const { op, args } = terms.get(id);
  const callee = op === 'call' ? terms.get(args[0] as TermId) : null;
  return callee?.op === 'get' && /^(?:lastIndexOf|indexOf|search)$/.test(String(callee.lit));
}

/** Results of earlier calls, and conditions of branches that came together again. A cell of a path is looked at once. */
function* asides({ context }: Pick<Comparison, 'context'>, operation: Operation): Iterable<Candidate> {
  const seen = new Set<PathCondition>();
  for (const event of context.evaluated.events) {
    if (event.entry !== operation.event.entry || event.source !== operation.event.source) continue;
    if ((event.kind === 'call' || event.idiom === 'check.unread') && event.result >= 0 && event.seq < operation.event.seq)
      yield { term: event.result, range: event.range };
    for (let cell = event.pc; cell && !seen.has(cell); cell = cell.rest) {
      seen.add(cell);
      if (cell.condition.seq < operation.event.seq) yield cell.condition;
    }
  }
}

/** A condition on the way to the operation that would refuse what must be refused if it looked at the value that is used. */
function ofAnotherValue({ context }: Comparison, operation: Operation, probed: Probed): VainCheck | null {
  const others = [...conditionsOf(operation.event.pc)].filter(({ term }) => !probed.inputs.some((input) => mentions(context, term, input)));
  for (const condition of others.slice(0, MAX_TRIED)) {
    for (const looked of lookedAt({ context }, condition.term).slice(0, MAX_LOOKED_AT)) {
      const holes: readonly ProbeHole[] = [...probed.holes.filter(({ term }) => term !== looked), { term: looked, kind: 'alias' }];
      // The type of a file in a list of types is no check of its name, though it would refuse every name.
      if (refuses({ context }, operation, probed, condition, holes, !isOfResult(context, looked)))
        return { range: condition.range, why: 'the check looks at another value than the one that is used' };
    }
  }
  return null;
}

/** The values that a check holds against each other: what a method is called on, its arguments, the sides of a comparison. */
function lookedAt({ context }: Pick<Comparison, 'context'>, id: TermId): readonly TermId[] {
  const { terms } = context.evaluated;
  const { op, args } = terms.get(id);
  if (op === 'not') return lookedAt({ context }, args[0] as TermId);
  const callee = op === 'call' ? terms.get(args[0] as TermId) : null;
  const sides = op === 'call' ? [...(callee?.op === 'get' ? callee.args : []), ...args.slice(1)] : [];
  return sides.filter((side) => !['lit', 'regex', 'closure', 'import'].includes(terms.get(side).op));
}

function refuses(
  { context }: Pick<Comparison, 'context'>,
  operation: Operation,
  { argument, set }: Probed,
  more: GuardCondition,
  holes: readonly ProbeHole[],
  mayBeStrict = true,
): boolean {
  const conditions = [...conditionsOf(operation.event.pc), more];
  const result = probeGuard({ terms: context.evaluated.terms, argument, conditions, holes, set });
  // A pattern or a list may refuse the set's harmless inputs too; that nothing is there at all (`!path.join(a, b)`) is no check.
  return result.outcome === 'held' && (!result.strict || (mayBeStrict && isPassed(context, more)));
}

/** `type.mime`, where `type` is what a call gave. */
function isOfResult({ evaluated: { terms } }: Comparison['context'], id: TermId): boolean {
  let at = id;
  while (terms.get(at).op === 'get') at = terms.get(at).args[0] as TermId;
  return at !== id && terms.get(at).op === 'call';
}

/** A call that must say yes. */
function isPassed(context: Comparison['context'], { term, holds }: GuardCondition): boolean {
  const { op, args } = context.evaluated.terms.get(term);
  if (op === 'not') return isPassed(context, { term: args[0] as TermId, holds: !holds });
  if (op === (holds ? 'and' : 'or')) return args.some((term) => isPassed(context, { term, holds }));
  return op === 'call' && holds;
}

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
  const isAbout = ({ term }: Candidate): boolean => !own.has(term) && probed.inputs.some((input) => mentions(context, term, input));
  for (const { term, range } of [...asides({ context }, operation)].filter(isAbout).slice(0, MAX_TRIED)) {
    if ([true, false].some((holds) => refuses({ context }, operation, probed, [{ term, holds }], probed.holes))) return { range, why: 'it is checked, and goes on whatever the result is' };
  }
  return null;
}

/** Results of earlier calls, and conditions of branches that came together again. A cell of a path is looked at once. */
function* asides({ context }: Pick<Comparison, 'context'>, operation: Operation): Iterable<Candidate> {
  const seen = new Set<PathCondition>();
  for (const event of context.evaluated.events) {
    if (event.entry !== operation.event.entry || event.source !== operation.event.source) continue;
    if (event.kind === 'call' && event.result >= 0 && event.seq < operation.event.seq) yield { term: event.result, range: event.range };
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
    const leaves = context.facts.facts(condition.term).leaves.filter(({ origin }) => origin !== 'literal').map(({ term }) => term);
    const known = new Set(probed.holes.map(({ term }) => term));
    for (const leaf of leaves.slice(0, 3)) {
      const rest = leaves.filter((one) => one !== leaf && !known.has(one));
      const holes: readonly ProbeHole[] = [...probed.holes.filter(({ term }) => term !== leaf), { term: leaf, kind: 'alias' }, ...rest.map((term): ProbeHole => ({ term, kind: 'base' }))];
      if (refuses({ context }, operation, probed, [condition], holes) && isPattern(context, condition.term)) return { range: condition.range, why: 'the check looks at another value than the one that is used' };
    }
  }
  return null;
}

function refuses({ context }: Pick<Comparison, 'context'>, operation: Operation, { argument, set }: Probed, more: readonly GuardCondition[], holes: readonly ProbeHole[]): boolean {
  const conditions = [...conditionsOf(operation.event.pc), ...more];
  const result = probeGuard({ terms: context.evaluated.terms, argument, conditions, holes, set });
  return result.outcome === 'held' && (!result.strict || more.every(({ term }) => isPattern(context, term)) || more.length === 0);
}

/** A pattern or a list may refuse the set's harmless inputs too; a comparison that does so is about something else. */
function isPattern(context: Comparison['context'], id: TermId): boolean {
  const { op, args } = context.evaluated.terms.get(id);
  return op === 'not' ? isPattern(context, args[0] as TermId) : op === 'call';
}

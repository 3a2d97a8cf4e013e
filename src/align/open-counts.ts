/** Numbers of things that outsiders choose without a bound. */
import type { Condition } from '../model/event.ts';
import type { Leaf } from '../model/facts.ts';
import type { TermId } from '../model/term.ts';
import { validatedBy } from '../operations/index.ts';
import { probeGuard } from '../probe/index.ts';
import type { AlignContext } from './context.ts';
import { holesOf } from './exposed.ts';

export interface OpenCount {
  readonly leaf: Leaf;
  readonly witness: { readonly input: string; readonly effect: string };
}

/** What of a request makes a number as large as it likes; null when nothing does, or when that is not certain. */
export function openCount(context: AlignContext, count: TermId, conditions: readonly Condition[]): OpenCount | null {
  const set = context.probes.get('count');
  if (set === undefined) return null;
  const { terms } = context.evaluated;
  for (const leaf of context.facts.facts(count).leaves) {
    if (leaf.origin !== 'request' || leaf.throughUnknown || isBounded(context, leaf.term)) continue;
    const holes = holesOf(
      { context },
      count,
      conditions.map(({ term }) => term),
      [{ leaf, confidence: 'certain' }],
    );
    const result = probeGuard({ terms, argument: count, conditions, holes, set });
    if (result.outcome === 'broken') return { leaf, witness: { input: result.input, effect: result.effect } };
  }
  return null;
}

/** A schema gives its largest value, or says more than is read here. */
function isBounded({ evaluated }: AlignContext, value: TermId): boolean {
  const validated = validatedBy(evaluated, value, 0);
  if (validated === null) return false;
  const { max, custom, type } = validated.schema;
  return max !== null || custom || type === 'any' || type === 'none';
}

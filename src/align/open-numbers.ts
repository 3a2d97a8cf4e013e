/** Numbers that outsiders choose without a bound. */
import type { Condition } from '../model/event.ts';
import type { Leaf } from '../model/facts.ts';
import type { TermId } from '../model/term.ts';
import { validatedBy } from '../operations/index.ts';
import { probeGuard } from '../probe/index.ts';
import type { AlignContext } from './context.ts';
import { holesOf } from './exposed.ts';

export interface OpenNumber {
  readonly leaf: Leaf;
  readonly witness: { readonly input: string; readonly effect: string };
}

/** What of a request makes a number too large (`count`) or negative (`amount`); null when nothing does, or when that is not certain. */
export function openNumber(
  context: AlignContext,
  number: TermId,
  conditions: readonly Condition[],
  kind: 'count' | 'amount',
): OpenNumber | null {
  const set = context.probes.get(kind);
  if (set === undefined) return null;
  const { terms } = context.evaluated;
  for (const leaf of context.facts.facts(number).leaves) {
    if (leaf.origin !== 'request' || leaf.throughUnknown || isBounded(context, leaf.term, kind)) continue;
    // JSON brings numbers as well as texts.
    for (const type of leaf.type === 'any' ? (['any', 'number'] as const) : [leaf.type]) {
      const holes = holesOf(
        { context },
        number,
        conditions.map(({ term }) => term),
        [{ leaf: { ...leaf, type }, confidence: 'certain' }],
      );
      const result = probeGuard({ terms, argument: number, conditions, holes, set });
      if (result.outcome === 'broken') return { leaf, witness: { input: result.input, effect: result.effect } };
    }
  }
  return null;
}

/** A schema gives the bound, or says more than is read here. */
function isBounded({ evaluated }: AlignContext, value: TermId, kind: 'count' | 'amount'): boolean {
  const validated = validatedBy(evaluated, value, 0);
  if (validated === null) return false;
  const { min, max, custom, type } = validated.schema;
  return (kind === 'count' ? max : min) !== null || custom || type === 'any' || type === 'none';
}

/** The term rules of the normal form, in the order they are tried. */
import type { TermId } from '../../model/term.ts';
import type { Arena, Draft } from '../arena.ts';
import { foldArithmetic } from './fold-arithmetic.ts';
import { concatenation } from './concatenation.ts';
import { negation } from './negation.ts';
import { comparisonDirection } from './comparison-direction.ts';
import { inequality } from './inequality.ts';
import { nullCheck } from './null-check.ts';
import { equality } from './equality.ts';
import { propertyAccess } from './property-access.ts';
import { memberOfKnown } from './member-of-known.ts';
import { choice } from './choice.ts';
import { shortCircuit } from './short-circuit.ts';
import { typeOfKnown } from './type-of-known.ts';
import { objectOrder } from './object-order.ts';
import { equalMembers } from './equal-members.ts';
import { promiseOfPromise } from './promise-of-promise.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [
  foldArithmetic,
  concatenation,
  negation,
  comparisonDirection,
  inequality,
  nullCheck,
  equality,
  propertyAccess,
  memberOfKnown,
  choice,
  shortCircuit,
  typeOfKnown,
  objectOrder,
  equalMembers,
  promiseOfPromise,
];

const byOp = new Map<Draft['op'], Rule[]>();
for (const rule of RULES) for (const op of rule.ops) byOp.set(op, [...(byOp.get(op) ?? []), rule]);

/** The simplest form that the rules reach from `draft`: a draft to intern, or an existing term. */
export function simplify(arena: Arena, draft: Draft): Draft | TermId {
  let current = draft;
  for (const rule of byOp.get(draft.op) ?? []) {
    const next = rule.apply(arena, current);
    if (next === null) continue;
    if (typeof next === 'number') return next;
    if (next.op !== draft.op) return simplify(arena, next);
    current = next;
  }
  return current;
}

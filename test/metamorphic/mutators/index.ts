/** All mutators, and what each does to a safeguard of each kind. */
import type { FacetState } from '../../../src/model/facet.ts';
import type { SafeguardKind } from '../../../src/model/reference.ts';
import { concatenate, dropOption, literalSecret, swapArguments, weakenLiteral, widenList } from './arguments.ts';
import {
  bypass,
  dropGuard,
  guardAfterUse,
  ignoreResult,
  logOnly,
  removeAwait,
  secondOperation,
  swallowRefusal,
  wrongVariable,
} from './guards.ts';
import type { Mutator } from './place.ts';

export { type Mutant, type Mutator, type Place, placesOf } from './place.ts';

/**
 * Mutator → the states in which the struck safeguard may end. A second state stands where the rest of the code decides: a check of the type that
 * stays makes `altered` of `missing`, and what a snippet need not show is `not-seen`.
 */
export const EXPECTED: readonly {
  readonly mutator: Mutator;
  readonly kinds: readonly SafeguardKind[];
  readonly states: readonly FacetState[];
}[] = [
  { mutator: dropGuard, kinds: ['guard', 'order', 'presence'], states: ['missing', 'altered', 'not-seen'] },
  { mutator: logOnly, kinds: ['guard'], states: ['altered'] },
  { mutator: guardAfterUse, kinds: ['guard', 'order'], states: ['moved'] },
  { mutator: bypass, kinds: ['guard'], states: ['bypassable'] },
  { mutator: wrongVariable, kinds: ['guard'], states: ['altered'] },
  { mutator: weakenLiteral, kinds: ['argument', 'presence'], states: ['altered'] },
  { mutator: swapArguments, kinds: ['argument'], states: ['altered', 'missing'] },
  { mutator: literalSecret, kinds: ['argument'], states: ['altered'] },
  { mutator: dropOption, kinds: ['argument', 'presence', 'bound'], states: ['missing', 'altered', 'not-seen'] },
  { mutator: widenList, kinds: ['argument', 'presence'], states: ['altered'] },
  { mutator: secondOperation, kinds: ['guard'], states: ['moved', 'missing'] },
  { mutator: removeAwait, kinds: ['guard', 'order'], states: ['altered'] },
  { mutator: ignoreResult, kinds: ['guard'], states: ['altered'] },
  { mutator: swallowRefusal, kinds: ['guard'], states: ['altered', 'bypassable'] },
  { mutator: concatenate, kinds: ['argument'], states: ['altered', 'missing'] },
];

/** Signatures: what the alignment finds in a piece of reference code, so that a snippet's deviation can be told to look like it. */
import type { Facet, FacetState } from '../model/facet.ts';
import type { LookAlike } from '../model/reference.ts';
import { dice } from '../align/index.ts';

interface Signature {
  readonly state: FacetState;
  readonly shape: readonly string[];
  readonly surroundings: readonly string[];
}

export const signatureOf = ({ state, shape, surroundings }: Pick<Facet, keyof Signature>): string =>
  JSON.stringify({ state, shape, surroundings } satisfies Signature);

/** The state that a signature was made from; null for the signature of nothing. */
export const stateOfSignature = (signature: string): FacetState | null =>
  signature === '' ? null : (JSON.parse(signature) as Signature).state;

/** Read once: a catalog's look-alikes are compared with every deviation. */
const read = new WeakMap<LookAlike, Signature>();

function signatureIn(lookAlike: LookAlike): Signature {
  const signature = read.get(lookAlike) ?? (JSON.parse(lookAlike.signature) as Signature);
  read.set(lookAlike, signature);
  return signature;
}

/** Below this similarity of shapes a deviation is its own. */
const SIMILAR = 0.5;
/** What the surroundings and an equal state add: they decide between look-alikes of one shape, never alone. */
const SURROUNDINGS_WEIGHT = 0.15;
const STATE_WEIGHT = 0.1;

/** The look-alike that a deviation resembles most, or null. Ties go to the one that stands first in the catalog. */
export function resembled(facet: Facet, lookAlikes: readonly LookAlike[]): LookAlike | null {
  let best: { readonly lookAlike: LookAlike; readonly score: number } | null = null;
  for (const lookAlike of lookAlikes) {
    if (lookAlike.safeguard !== facet.safeguard || lookAlike.signature === '') continue;
    const signature = signatureIn(lookAlike);
    const likeness = dice(signature.shape, facet.shape);
    if (likeness < SIMILAR) continue;
    const score =
      likeness +
      SURROUNDINGS_WEIGHT * dice(signature.surroundings, facet.surroundings) +
      (signature.state === facet.state ? STATE_WEIGHT : 0);
    if (best === null || score > best.score) best = { lookAlike, score };
  }
  return best?.lookAlike ?? null;
}

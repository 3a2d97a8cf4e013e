/** Signatures: what the alignment finds in a piece of reference code, so that a snippet's deviation can be told to look like it. */
import type { Facet, FacetState } from '../model/facet.ts';
import type { LookAlike } from '../model/reference.ts';
import { dice } from '../align/index.ts';

interface Signature {
  readonly state: FacetState;
  readonly shape: readonly string[];
}

export const signatureOf = ({ state, shape }: Pick<Facet, 'state' | 'shape'>): string => JSON.stringify({ state, shape } satisfies Signature);

/** The state that a signature was made from; null for the signature of nothing. */
export const stateOfSignature = (signature: string): FacetState | null => (signature === '' ? null : (JSON.parse(signature) as Signature).state);

/** Below this similarity a deviation is its own. */
const SIMILAR = 0.72;

/** The look-alike that a deviation resembles most, or null. Ties go to the one that stands first in the catalog. */
export function resembled(facet: Facet, lookAlikes: readonly LookAlike[]): LookAlike | null {
  let best: { readonly lookAlike: LookAlike; readonly score: number } | null = null;
  for (const lookAlike of lookAlikes) {
    if (lookAlike.safeguard !== facet.safeguard || lookAlike.signature === '') continue;
    const signature = JSON.parse(lookAlike.signature) as Signature;
    if (isAbsent(signature.state) !== isAbsent(facet.state) && signature.state !== facet.state) continue;
    const score = dice(signature.shape, facet.shape) + (signature.state === facet.state ? 0.05 : 0);
    if (score >= SIMILAR && (best === null || score > best.score)) best = { lookAlike, score };
  }
  return best?.lookAlike ?? null;
}

const isAbsent = (state: FacetState): boolean => state === 'missing' || state === 'not-seen';

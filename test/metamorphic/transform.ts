/** Rewrites that keep the meaning of a text. */
import { applySites, type Code, readCode, type Site, syntaxErrors } from './code.ts';
import { type Random, randomOf } from './random.ts';

/** Several files that import each other; the first is the one that the text became. */
export type Files = readonly { readonly path: string; readonly text: string }[];

export interface Transform {
  readonly id: string;
  /** Before and after, with every place changed. */
  readonly examples: readonly (readonly [before: string, after: string])[];
  /** Null when the text offers no place for it. */
  readonly apply: (text: string, random: Random) => string | null;
  /** For the one that ends a chain: the text as several files. */
  readonly split?: (path: string, text: string) => Files | null;
}

/** A transform that changes some of the places it finds; a place whose change would break the syntax is a fault of the transform. */
export function rewriting(id: string, examples: Transform['examples'], find: (code: Code, random: Random) => readonly Site[]): Transform {
  return {
    id,
    examples,
    apply: (text, random) => {
      const sites = find(readCode(text), random);
      const changed = sites.length === 0 ? null : applySites(text, random.some(sites));
      if (changed !== null && syntaxErrors(changed).length > 0)
        throw new Error(`${id} breaks the syntax (${syntaxErrors(changed)[0]}):\n${changed}`);
      return changed;
    },
  };
}

/** Applies transforms one after the other, leaving out those that find no place; null when none does. */
export function applyChain(
  chain: readonly Transform[],
  text: string,
  seed: number,
): { readonly text: string; readonly applied: readonly string[] } | null {
  let current = text;
  const applied: string[] = [];
  for (const [i, transform] of chain.entries()) {
    const next = transform.apply(current, randomOf(seed === 0 ? 0 : seed + i));
    if (next === null) continue;
    current = next;
    applied.push(transform.id);
  }
  return applied.length === 0 ? null : { text: current, applied };
}

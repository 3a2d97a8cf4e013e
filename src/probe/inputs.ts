/** The inputs of a probe set, filled with what the probed code says of itself. */
import { posix } from 'node:path';
import type { ValueType } from '../model/facts.ts';
import type { BadWhen, ProbeSet } from './probe-set.ts';
import { fromPlain, isComposite, type Value } from './values.ts';

/** What stands for `{base}`, `{host}`, `{literal}` in an input. */
export interface Fillings {
  readonly base: string;
  readonly hosts: readonly string[];
  readonly literals: readonly string[];
}

const MAX_INPUTS = 64;
const VARIABLE = /\{(base|baseName|host|literal)\}/g;

/** An attack as it is tried. */
export interface FilledAttack {
  readonly input: Value;
  readonly effect: string;
  readonly badWhen: BadWhen;
  /** The attack counts only for code that refuses this input. */
  readonly onceRefused?: string | undefined;
}

/** The attacks that a hole of this type can receive, at most 64, in the order of the set. */
export function attacksOf(set: ProbeSet, fillings: Fillings, type: ValueType = 'string'): readonly FilledAttack[] {
  return set.refuse
    .flatMap(({ input, effect, badWhen = set.badWhen, onceRefused }) =>
      fill(input, fillings).map((filled) => ({ input: fromPlain(filled), effect, badWhen, onceRefused })),
    )
    .filter(({ input }) => admits(type, input))
    .slice(0, MAX_INPUTS);
}

/** An input once for each way to fill it; none when the code has nothing to fill it with. */
export function fill(input: unknown, fillings: Fillings): readonly unknown[] {
  if (typeof input !== 'string' || !input.includes('{')) return [input];
  const used = new Set([...input.matchAll(VARIABLE)].map(([, name]) => name));
  const hosts = used.has('host') ? fillings.hosts : [''];
  const literals = used.has('literal') ? fillings.literals : [''];
  const baseName = posix.basename(fillings.base) || 'files';
  return hosts.flatMap((host) =>
    literals.map((literal) => {
      const values: Readonly<Record<string, string>> = { base: fillings.base, baseName, host, literal };
      return input.replace(VARIABLE, (_, name: string) => values[name] ?? '');
    }),
  );
}

/** More of the code's own words are not combined, and no more attacks come back. */
const MAX_WORDS = 4;
const MAX_DRESSED = 120;

/**
 * Attacks with the code's own words before, behind and around them: what a check of a start, an end or a part lets through.
 *
 * ```
 * ['../../x'], ['img_', '.png'] → 'img_../../x', '../../x.png', 'img_../../x.png', 'img_ ../../x', …
 * ```
 */
export function dressed(attacks: readonly string[], literals: readonly string[]): readonly string[] {
  const words = literals.slice(0, MAX_WORDS);
  return attacks
    .flatMap((attack) =>
      words.flatMap((word) => [
        `${word}${attack}`,
        `${attack}${word}`,
        `${word} ${attack}`,
        `${word}\n${attack}`,
        ...words.map((other) => `${word}${attack}${other}`),
      ]),
    )
    .slice(0, MAX_DRESSED);
}

/** Which values a type lets in. A query parameter may come as text, list or object. */
function admits(type: ValueType, input: Value): boolean {
  const kind = isComposite(input) ? input.kind : typeof input;
  switch (type) {
    case 'any':
      return true;
    case 'query':
      return kind === 'string' || kind === 'array' || kind === 'object';
    case 'string-or-array':
      return kind === 'string' || kind === 'array';
    case 'none':
      return false;
    default:
      return kind === type;
  }
}

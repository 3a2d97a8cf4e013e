/** The inputs of a probe set, filled with what the probed code says of itself. */
import { posix } from 'node:path';
import type { ValueType } from '../model/facts.ts';
import type { ProbeSet } from './probe-set.ts';
import { fromPlain, isComposite, type Value } from './values.ts';

/** What stands for `{base}`, `{host}`, `{literal}` in an input. */
export interface Fillings {
  readonly base: string;
  readonly hosts: readonly string[];
  readonly literals: readonly string[];
}

const MAX_INPUTS = 64;
const VARIABLE = /\{(base|baseName|host|literal)\}/g;

/** The attacks that a hole of this type can receive, at most 64, in the order of the set. */
export function attacksOf(
  set: ProbeSet,
  fillings: Fillings,
  type: ValueType = 'string',
): readonly { readonly input: Value; readonly effect: string }[] {
  return set.refuse
    .flatMap(({ input, effect }) => fill(input, fillings).map((filled) => ({ input: fromPlain(filled), effect })))
    .filter(({ input }) => admits(type, input))
    .slice(0, MAX_INPUTS);
}

/** An input once for each way to fill it; none when the code has nothing to fill it with. */
export function fill(input: unknown, fillings: Fillings): readonly unknown[] {
  if (typeof input !== 'string') return [input];
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

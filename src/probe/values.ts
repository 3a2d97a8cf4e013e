/** Values of the interpreter: primitives, and composites that carry their kind. */
import type { Program } from './regex/index.ts';

export type Value = undefined | null | boolean | number | string | Composite;

export type Composite = ArrayValue | ObjectValue | FunctionValue | RegexValue | UrlValue | ParamsValue | SetValue | MapValue | BytesValue;

export interface ArrayValue {
  readonly kind: 'array';
  readonly items: readonly Value[];
  /** Members besides the items: `index`, `input`, `groups` of a match. */
  readonly extra?: ReadonlyMap<string, Value>;
}

export interface ObjectValue {
  readonly kind: 'object';
  readonly entries: ReadonlyMap<string, Value>;
  /** Inherits nothing. */
  readonly bare: boolean;
}

export interface FunctionValue {
  readonly kind: 'function';
  readonly name: string;
  readonly apply: (args: readonly Value[]) => Value;
}

export interface RegexValue {
  readonly kind: 'regexp';
  readonly source: string;
  readonly flags: string;
  readonly program: Program;
}

export interface UrlValue {
  readonly kind: 'url';
  readonly url: URL;
}

export interface ParamsValue {
  readonly kind: 'params';
  readonly params: URLSearchParams;
}

export interface SetValue {
  readonly kind: 'set';
  readonly items: ReadonlySet<Value>;
}

export interface MapValue {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<Value, Value>;
}

export interface BytesValue {
  readonly kind: 'bytes';
  readonly bytes: Buffer;
}

/** A function of the language or of a library, by what it gives. */
export type Builtin = (args: readonly Value[]) => Value;

/** Longest text and largest list that the interpreter handles. */
export const MAX_LENGTH = 4096;
/** Deepest data that is converted. */
const MAX_NESTING = 50;

/** Why an evaluation ended early. No Error: it is thrown thousands of times a file, and nobody reads where from. */
class Ending {
  readonly message: string;
  constructor(message = '') {
    this.message = message;
  }
}

/** The value cannot be known: something is not understood, not bound, or too large. */
export class Opaque extends Ending {
  /** The term that is not known; filled in where it is met. */
  term = -1;
}

/** The evaluated code throws. */
export class Thrown extends Ending {
  readonly isThrown = true;
}

/** A language function that throws for bad input (URIError and the like). */
export function orThrow<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw new Thrown(error instanceof Error ? error.message : 'failed');
  }
}

export const array = (items: readonly Value[], extra?: ReadonlyMap<string, Value>): ArrayValue => {
  if (items.length > MAX_LENGTH) throw new Opaque('list too long');
  return extra === undefined ? { kind: 'array', items } : { kind: 'array', items, extra };
};

export const object = (entries: Iterable<readonly [string, Value]>, bare = false): ObjectValue => ({
  kind: 'object',
  entries: new Map(entries),
  bare,
});

export const builtin = (name: string, apply: FunctionValue['apply']): FunctionValue => ({ kind: 'function', name, apply });

/** The text itself, unless it is longer than {@link MAX_LENGTH}. */
export function bounded(text: string): string {
  if (text.length > MAX_LENGTH) throw new Opaque('text too long');
  return text;
}

export function isComposite(value: Value): value is Composite {
  return typeof value === 'object' && value !== null;
}

export function isNil(value: Value): value is null | undefined {
  return value === null || value === undefined;
}

/** Everything but the falsy primitives. */
export function isTruthy(value: Value): boolean {
  return isComposite(value) || Boolean(value);
}

/** `typeof`. */
export function typeOf(value: Value): string {
  if (!isComposite(value)) return typeof value;
  return value.kind === 'function' ? 'function' : 'object';
}

/** String(value). */
export function toText(value: Value): string {
  if (!isComposite(value)) return bounded(String(value));
  switch (value.kind) {
    case 'array':
      return bounded(value.items.map((item) => (isNil(item) ? '' : toText(item))).join(','));
    case 'object': {
      const own = value.entries.get('toString');
      if (isComposite(own) && own.kind === 'function') return toText(own.apply([]));
      if (value.bare || value.entries.has('toString')) throw new Thrown('no primitive value');
      return '[object Object]';
    }
    case 'regexp':
      return `/${value.source}/${value.flags}`;
    case 'url':
      return value.url.href;
    case 'params':
      return value.params.toString();
    case 'set':
      return '[object Set]';
    case 'map':
      return '[object Map]';
    case 'bytes':
      return bounded(value.bytes.toString('utf8'));
    case 'function':
      throw new Opaque('text of a function');
  }
}

/** Number(value). */
export function toNumber(value: Value): number {
  return isComposite(value) ? Number(toText(value)) : Number(value);
}

/** What a composite is in arithmetic and loose comparison. */
export function toPrimitive(value: Value): Exclude<Value, Composite> {
  return isComposite(value) ? toText(value) : value;
}

/** A value from plain data (JSON or YAML); null for what is neither. */
export function fromPlain(data: unknown, depth = 0): Value {
  if (depth > MAX_NESTING) throw new Opaque('nested too deeply');
  if (Array.isArray(data)) return array(data.map((item) => fromPlain(item, depth + 1)));
  if (typeof data === 'object' && data !== null) {
    return object(Object.entries(data).map(([key, item]) => [key, fromPlain(item, depth + 1)] as const));
  }
  return typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean' || data === undefined ? data : null;
}

/** Plain data for a value; what has no plain form is not known. */
export function toPlain(value: Value, depth = 0): unknown {
  if (!isComposite(value)) return value;
  if (depth > MAX_NESTING) throw new Opaque('nested too deeply');
  switch (value.kind) {
    case 'array':
      return value.items.map((item) => toPlain(item, depth + 1));
    case 'object':
      return Object.fromEntries([...value.entries].map(([key, item]) => [key, toPlain(item, depth + 1)]));
    case 'url':
      return value.url.href;
    default:
      throw new Opaque(`${value.kind} as data`);
  }
}

/** The strings inside a value, in order: what a sink would see of it. */
export function stringsIn(value: Value, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!isComposite(value) || depth > 20) return [];
  switch (value.kind) {
    case 'array':
      return value.items.flatMap((item) => stringsIn(item, depth + 1));
    case 'object':
      return [...value.entries.values()].flatMap((item) => stringsIn(item, depth + 1));
    case 'url':
    case 'params':
    case 'bytes':
      return [toText(value)];
    case 'set':
      return [...value.items].flatMap((item) => stringsIn(item, depth + 1));
    case 'map':
      return [...value.entries.values()].flatMap((item) => stringsIn(item, depth + 1));
    default:
      return [];
  }
}

/** One line for a reader: strings as they are, everything else as JSON. */
export function showValue(value: Value): string {
  if (typeof value === 'string') return value;
  if (isComposite(value) && (value.kind === 'url' || value.kind === 'params')) return toText(value);
  try {
    return JSON.stringify(toPlain(value)) ?? String(value);
  } catch (error) {
    if (error instanceof Opaque && isComposite(value)) return value.kind;
    throw error;
  }
}

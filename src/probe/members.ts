/** Reading members of values, as the language does it. */
import { type Composite, array, builtin, isComposite, isNil, object, Opaque, toText, type Value } from './values.ts';

/** Names that every plain object inherits: a look-up by an untrusted key finds them. */
export const INHERITED: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'toString',
  'toLocaleString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
]);

/** `value[key]`; absent values have no members, because `?.` leaves no trace in a term. */
export function member(value: Value, key: string): Value {
  if (isNil(value)) return undefined;
  if (typeof value === 'string') return stringMember(value, key);
  if (!isComposite(value)) return inherited(key);
  switch (value.kind) {
    case 'array': {
      if (key === 'length') return value.items.length;
      return isIndex(key) ? value.items[Number(key)] : (value.extra?.get(key) ?? inherited(key));
    }
    case 'object':
      if (value.entries.has(key)) return value.entries.get(key);
      return value.bare ? undefined : inherited(key);
    case 'bytes':
      if (key === 'length' || key === 'byteLength') return value.bytes.length;
      return isIndex(key) ? value.bytes[Number(key)] : inherited(key);
    case 'set':
      return key === 'size' ? value.items.size : inherited(key);
    case 'map':
      return key === 'size' ? value.entries.size : inherited(key);
    case 'url':
      return urlMember(value.url, key);
    case 'regexp':
      return regexMember(value, key);
    case 'params':
      return key === 'size' ? [...value.params].length : inherited(key);
    case 'function':
      if (key === 'length' || key === 'prototype') throw new Opaque(`${key} of a function`);
      return key === 'name' ? value.name : inherited(key);
  }
}

/** `key in value`. */
export function hasMember(value: Value, key: string): boolean {
  if (!isComposite(value)) throw new Opaque('in on a primitive');
  if (hasOwn(value, key)) return true;
  return !(value.kind === 'object' && value.bare) && INHERITED.has(key);
}

/** Object.hasOwn(value, key). */
export function hasOwn(value: Value, key: string): boolean {
  if (typeof value === 'string') return key === 'length' || (isIndex(key) && Number(key) < value.length);
  if (!isComposite(value)) return false;
  if (value.kind === 'object') return value.entries.has(key);
  if (value.kind === 'array')
    return key === 'length' || (isIndex(key) && Number(key) < value.items.length) || value.extra?.has(key) === true;
  return false;
}

/** Own enumerable members, in the order of the language: array indices first. */
export function ownEntries(value: Value): readonly (readonly [string, Value])[] {
  if (typeof value === 'string') return [...value].map((character, index) => [String(index), character] as const);
  if (!isComposite(value)) return [];
  if (value.kind === 'array') return value.items.map((item, index) => [String(index), item] as const);
  if (value.kind !== 'object') return [];
  const entries = [...value.entries];
  const indices = entries.filter(([key]) => isIndex(key)).sort(([a], [b]) => Number(a) - Number(b));
  return [...indices, ...entries.filter(([key]) => !isIndex(key))];
}

/** The items that iteration gives: of lists, sets, maps, strings, parameters. */
export function itemsOf(value: Value): readonly Value[] {
  if (typeof value === 'string') return [...value];
  if (!isComposite(value)) throw new Opaque('not iterable');
  switch (value.kind) {
    case 'array':
      return value.items;
    case 'set':
      return [...value.items];
    case 'map':
      return [...value.entries].map(([key, item]) => array([key, item]));
    case 'params':
      return [...value.params].map(([key, item]) => array([key, item]));
    case 'bytes':
      return [...value.bytes];
    default:
      throw new Opaque('not iterable');
  }
}

function isIndex(key: string): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(key);
}

/** What a name inherited from Object.prototype gives: something truthy. */
function inherited(key: string): Value {
  if (!INHERITED.has(key)) return undefined;
  if (key === '__proto__') return object([]);
  return builtin(key, () => {
    throw new Opaque(`inherited ${key}`);
  });
}

function stringMember(text: string, key: string): Value {
  if (key === 'length') return text.length;
  if (isIndex(key)) return text[Number(key)];
  // Undefined in the language; here more likely a hole that stands for an object was given a text.
  if (!INHERITED.has(key)) throw new Opaque(`member ${key} of a text`);
  return inherited(key);
}

const URL_MEMBERS = [
  'href',
  'origin',
  'protocol',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'hash',
  'username',
  'password',
] as const;

function urlMember(url: URL, key: string): Value {
  if (key === 'searchParams') return { kind: 'params', params: url.searchParams };
  const known = URL_MEMBERS.find((name) => name === key);
  return known === undefined ? inherited(key) : url[known];
}

function regexMember(value: Extract<Composite, { readonly kind: 'regexp' }>, key: string): Value {
  switch (key) {
    case 'source':
      return value.source;
    case 'flags':
      return value.flags;
    case 'global':
      return value.flags.includes('g');
    case 'lastIndex':
      return 0;
    default:
      return inherited(key);
  }
}

/** A key as the language turns values into property names. */
export function toKey(value: Value): string {
  return toText(value);
}

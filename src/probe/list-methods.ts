/** Array.prototype, and the members of sets and maps. */
import {
  array,
  bounded,
  type FunctionValue,
  isComposite,
  isNil,
  isTruthy,
  type MapValue,
  MAX_LENGTH,
  Opaque,
  type SetValue,
  Thrown,
  toNumber,
  toText,
  type Value,
} from './values.ts';

type Items = readonly Value[];
type ListMethod = (items: Items, args: Items) => Value;

function callback(value: Value): FunctionValue {
  if (!isComposite(value)) throw new Thrown('not a function');
  if (value.kind !== 'function') throw new Opaque('not a function');
  return value;
}

const whole = (items: Items): Value => array(items);

/** `f(item, index, list)` is truthy. */
function predicate(items: Items, fn: Value): (item: Value, index: number) => boolean {
  const { apply } = callback(fn);
  return (item, index) => isTruthy(apply([item, index, whole(items)]));
}

/** NaN is found by includes and not by indexOf. */
function isSame(a: Value, b: Value): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}

function joined(items: Items, separator: Value): string {
  const between = separator === undefined ? ',' : toText(separator);
  return bounded(items.map((item) => (isNil(item) ? '' : toText(item))).join(between));
}

function flat(items: Items, depth: number): Items {
  return items.flatMap((item) =>
    isComposite(item) && item.kind === 'array' ? (depth > 1 ? flat(item.items, depth - 1) : item.items) : [item],
  );
}

function reduced(items: Items, args: Items): Value {
  const { apply } = callback(args[0]);
  const rest = args.length > 1 ? items : items.slice(1);
  if (args.length < 2 && items.length === 0) throw new Thrown('nothing to reduce');
  const shift = items.length - rest.length;
  return rest.reduce((sum, item, index) => apply([sum, item, index + shift, whole(items)]), args.length > 1 ? args[1] : items[0]);
}

function sorted(items: Items, compare: Value): Value {
  if (compare === undefined) {
    const keyed = items.map((item) => ({ item, key: toText(item) }));
    return array(keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item));
  }
  const { apply } = callback(compare);
  return array([...items].sort((a, b) => toNumber(apply([a, b]))));
}

const index = (value: Value): number | undefined => (value === undefined ? undefined : toNumber(value));

/** Methods by name; sorting and reversing give a new list. */
export const LIST_METHODS: ReadonlyMap<string, ListMethod> = new Map<string, ListMethod>([
  ['every', (items, [fn]) => items.every(predicate(items, fn))],
  ['some', (items, [fn]) => items.some(predicate(items, fn))],
  ['find', (items, [fn]) => items.find(predicate(items, fn))],
  ['findLast', (items, [fn]) => items.findLast(predicate(items, fn))],
  ['findIndex', (items, [fn]) => items.findIndex(predicate(items, fn))],
  ['filter', (items, [fn]) => array(items.filter(predicate(items, fn)))],
  ['map', (items, [fn]) => array(items.map((item, at) => callback(fn).apply([item, at, whole(items)])))],
  [
    'flatMap',
    (items, [fn]) =>
      array(
        flat(
          items.map((item, at) => callback(fn).apply([item, at, whole(items)])),
          1,
        ),
      ),
  ],
  ['forEach', () => undefined],
  ['includes', (items, [wanted]) => items.some((item) => isSame(item, wanted))],
  ['indexOf', (items, [wanted]) => items.indexOf(wanted)],
  ['lastIndexOf', (items, [wanted]) => items.lastIndexOf(wanted)],
  ['join', (items, [separator]) => joined(items, separator)],
  ['slice', (items, [start, end]) => array(items.slice(index(start), index(end)))],
  ['concat', (items, args) => array([...items, ...flat(args, 1)])],
  ['flat', (items, [depth]) => array(flat(items, Math.min(index(depth) ?? 1, 50)))],
  ['at', (items, [at]) => items.at(index(at) ?? 0)],
  ['reduce', reduced],
  ['reverse', (items) => array([...items].reverse())],
  ['toReversed', (items) => array([...items].reverse())],
  ['sort', (items, [compare]) => sorted(items, compare)],
  ['toSorted', (items, [compare]) => sorted(items, compare)],
  ['pop', (items) => items.at(-1)],
  ['shift', (items) => items[0]],
  ['keys', (items) => array(items.map((_, at) => at))],
  ['values', (items) => array(items)],
  ['entries', (items) => array(items.map((item, at) => array([at, item])))],
  ['fill', (items, [value]) => array(items.map(() => value))],
  ['toString', (items) => joined(items, undefined)],
]);

/** Members of a set that read it. */
export function setMethod({ items }: SetValue, name: string): ((args: Items) => Value) | null {
  switch (name) {
    case 'has':
      return ([wanted]) => items.has(wanted);
    case 'values':
    case 'keys':
      return () => array([...items]);
    default:
      return null;
  }
}

/** Members of a map that read it. */
export function mapMethod({ entries }: MapValue, name: string): ((args: Items) => Value) | null {
  switch (name) {
    case 'has':
      return ([key]) => entries.has(key);
    case 'get':
      return ([key]) => entries.get(key);
    case 'keys':
      return () => array([...entries.keys()]);
    case 'values':
      return () => array([...entries.values()]);
    case 'entries':
      return () => array([...entries].map(([key, value]) => array([key, value])));
    default:
      return null;
  }
}

/** `Array.from(source, f)` for anything that iterates, or `{ length }`. */
export function listFrom(items: Items, fn: Value): Value {
  if (items.length > MAX_LENGTH) throw new Opaque('list too long');
  return fn === undefined ? array(items) : array(items.map((item, at) => callback(fn).apply([item, at])));
}

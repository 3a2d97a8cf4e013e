/** Array methods with a function of the text, and methods that grow a local array. */
import type { ts } from 'ts-morph';
import type { Range } from '../model/source.ts';
import type { TermId } from '../model/term.ts';
import { get, lit, opaque } from './arena.ts';
import { update } from './assignments.ts';
import { assume } from './conditions.ts';
import { functionOf, inline } from './functions.ts';
import { joinAny, phi } from './joins.ts';
import { noticeForEach } from './outcomes.ts';
import { fork, type Frame, type Machine, nextSite, type Path, rangeOf } from './machine.ts';
import { typeOf } from './resolve.ts';

const CALLED_WITH_ELEMENTS = new Set([
  'map',
  'forEach',
  'filter',
  'some',
  'every',
  'find',
  'findIndex',
  'findLast',
  'flatMap',
  'sort',
  'toSorted',
]);

/** `list.map(f)` and its kin: `f` runs once on a typical element. Null when it is something else. */
export function collectionCall(
  machine: Machine,
  frame: Frame,
  path: Path,
  receiver: TermId,
  member: string,
  args: readonly TermId[],
  range: Range,
): TermId | null {
  const { arena } = machine;
  const fn = args[0] === undefined ? null : functionOf(machine, args[0]);
  if (member === 'join' && arena.get(receiver).op === 'call') return joinMapped(machine, receiver, args);
  if (member === 'replace' || member === 'replaceAll') return replaceWith(machine, frame, path, receiver, member, args, range);
  if (!fn || typeOf(machine, receiver) !== null) return null;
  if (member === 'reduce') return reduce(machine, frame, path, receiver, args, range);
  if (!CALLED_WITH_ELEMENTS.has(member)) return null;
  const element = elementOf(machine, path, receiver);
  const given = member.endsWith('ort') || member === 'toSorted' ? [element, element] : [element, opaque(arena, 'loop counter'), receiver];
  const { value, promise } = runOnce(machine, frame, path, args[0] as TermId, given, range);
  if (member === 'forEach') {
    noticeForEach(machine, frame, path, promise, range);
    return lit(arena, undefined);
  }
  const lambda = arena.make({ op: 'lambda', args: [value, element] });
  return arena.make({ op: 'call', args: [get(arena, receiver, member), lambda] });
}

/** `Object.keys(object)`: what for-in walks over. */
export function keysOf({ arena }: Machine, object: TermId): TermId {
  return arena.make({ op: 'call', args: [get(arena, arena.make({ op: 'free', lit: 'Object' }), 'keys'), object] });
}

const isArray = ({ arena }: Machine, id: TermId): boolean => arena.get(id).op === 'free' && arena.get(id).lit === 'Array';

const isObject = ({ arena }: Machine, id: TermId): boolean => arena.get(id).op === 'free' && arena.get(id).lit === 'Object';

/** The list that a slice is of, `Array.from(items.slice(1))`: what is checked of each of its elements holds for those of the slice. */
export function wholeOf(machine: Machine, list: TermId): TermId {
  const { arena } = machine;
  const { op, args } = arena.get(list);
  const [calleeId, first, ...more] = op === 'call' ? args : [];
  const callee = calleeId === undefined ? null : arena.get(calleeId);
  if (callee?.op !== 'get') return list;
  if (callee.lit === 'slice') return callee.args[0] as TermId;
  const isCopy = callee.lit === 'from' && first !== undefined && more.length === 0 && isArray(machine, callee.args[0] as TermId);
  return isCopy ? wholeOf(machine, first) : list;
}

/** Some element of a list, of `Object.entries(o)` a key with what stands under it; what a filter demands holds for it, what a map made of it is it. */
export function elementOf(machine: Machine, path: Path, list: TermId): TermId {
  const { arena } = machine;
  const term = arena.get(list);
  const items = knownItems(machine, list, 0);
  if (items !== null)
    return phi(
      machine,
      items.map((item) => (arena.get(item).op === 'spread' ? elementOf(machine, path, arena.get(item).args[0] as TermId) : item)),
    );
  if (term.op === 'call') {
    const callee = arena.get(term.args[0] as TermId);
    const [, of] = term.args;
    if (of !== undefined && callee.op === 'get' && callee.lit === 'entries' && isObject(machine, callee.args[0] as TermId)) {
      const key = arena.make({ op: 'element', args: [keysOf(machine, of)] });
      return arena.make({ op: 'array', args: [key, arena.make({ op: 'index', args: [of, key] })] });
    }
    const whole = wholeOf(machine, list);
    if (whole !== list) return elementOf(machine, path, whole);
    const lambda = term.args[1] === undefined ? null : arena.get(term.args[1]);
    if (callee.op === 'get' && lambda?.op === 'lambda') {
      if (callee.lit === 'map' || callee.lit === 'flatMap') return lambda.args[0] as TermId;
      if (callee.lit === 'filter') {
        assume(machine, path, lambda.args[0] as TermId, true, { start: 0, end: 0 });
        return lambda.args[1] as TermId;
      }
      if (callee.lit === 'sort' || callee.lit === 'toSorted') return elementOf(machine, path, callee.args[0] as TermId);
    }
  }
  return arena.make({ op: 'element', args: [list] });
}

/** The items of a list that is written out, in each of its alternatives; null when some of it is not, or nothing is in it. */
function knownItems(machine: Machine, list: TermId, depth: number): readonly TermId[] | null {
  const { op, args } = machine.arena.get(list);
  if (op === 'array') return args.length === 0 && depth === 0 ? null : args;
  if ((op !== 'ite' && op !== 'phi') || depth > 8) return null;
  const arms = (op === 'ite' ? args.slice(1) : args).map((arm) => knownItems(machine, arm, depth + 1));
  if (arms.some((arm) => arm === null)) return null;
  const items = [...new Set(arms.flatMap((arm) => arm ?? []))];
  return items.length === 0 ? null : items;
}

/** `text.replace(pattern, (match) => …)`: the function's result for a match, as a lambda that can be interpreted. */
function replaceWith(
  machine: Machine,
  frame: Frame,
  path: Path,
  receiver: TermId,
  member: string,
  args: readonly TermId[],
  range: Range,
): TermId | null {
  const { arena } = machine;
  const [pattern, replacement] = args;
  if (pattern === undefined || replacement === undefined || !functionOf(machine, replacement)) return null;
  const match = arena.make({ op: 'element', args: [receiver] });
  const { value } = runOnce(machine, frame, path, replacement, [match], range);
  return arena.make({ op: 'call', args: [get(arena, receiver, member), pattern, arena.make({ op: 'lambda', args: [value, match] })] });
}

function runOnce(
  machine: Machine,
  frame: Frame,
  path: Path,
  fn: TermId,
  args: readonly TermId[],
  range: Range,
): { readonly value: TermId; readonly promise: TermId } {
  const body = functionOf(machine, fn);
  if (!body) {
    const none = opaque(machine.arena, 'not a function');
    return { value: none, promise: none };
  }
  const arm = fork(path, { site: nextSite(machine), arm: 0 });
  const value = inline(machine, frame, arm, body, args, { range, repeated: true });
  const inner = machine.arena.get(value);
  joinAny(machine, path, [fork(path, null), arm]);
  return { value: inner.op === 'promise' ? (inner.args[0] as TermId) : value, promise: value };
}

function reduce(machine: Machine, frame: Frame, path: Path, receiver: TermId, args: readonly TermId[], range: Range): TermId {
  const element = elementOf(machine, path, receiver);
  const start = args[1] ?? element;
  const { value } = runOnce(machine, frame, path, args[0] as TermId, [start, element, opaque(machine.arena, 'loop counter')], range);
  return grows(machine, start, value) ? value : phi(machine, [start, value]);
}

/** `acc + x`, `[...acc, x]`: built up from what was there before. */
export function grows(machine: Machine, before: TermId, after: TermId): boolean {
  const [from, to] = [machine.arena.get(before), machine.arena.get(after)];
  // `if (ok(key)) parts.push(key)`: it grows where the condition holds.
  if (to.op === 'ite') return to.args.slice(1).every((arm) => arm === before || grows(machine, before, arm));
  if (to.op === 'cat') {
    const first = to.args[0] as TermId;
    const head = machine.arena.get(first);
    if (first === before || (from.op === 'cat' && from.args.every((part, i) => part === to.args[i] || i === from.args.length - 1)))
      return true;
    return (
      from.op === 'lit' && typeof from.lit === 'string' && (from.lit === '' || (head.op === 'lit' && String(head.lit).startsWith(from.lit)))
    );
  }
  if (to.op === 'array') return from.op === 'array' && from.args.every((item, i) => item === to.args[i]);
  return to.op === 'object' && from.op === 'object' && from.keys.every((key) => to.keys.includes(key));
}

/** `list.map(f).join(sep)`: the text of one element, twice with the separator between. */
function joinMapped(machine: Machine, receiver: TermId, args: readonly TermId[]): TermId | null {
  const { arena } = machine;
  const mapped = arena.get(receiver);
  const callee = arena.get(mapped.args[0] as TermId);
  const lambda = mapped.args[1] === undefined ? null : arena.get(mapped.args[1]);
  const separator = args[0] === undefined ? ',' : arena.get(args[0]).lit;
  if (callee.op !== 'get' || callee.lit !== 'map' || lambda?.op !== 'lambda' || typeof separator !== 'string') return null;
  const item = lambda.args[0] as TermId;
  return arena.make({ op: 'cat', args: [lit(arena, ''), item, lit(arena, separator), item] });
}

/** `list.push(x)`, `list.unshift(x)` and `map.set(k, v)` on a local value; null for other members or receivers. */
export function mutate(
  machine: Machine,
  frame: Frame,
  path: Path,
  node: ts.CallExpression,
  receiver: TermId,
  member: string,
  args: readonly TermId[],
): TermId | null {
  const { ts, arena } = machine;
  const list = arena.get(receiver);
  if (list.op !== 'array' || !ts.isPropertyAccessExpression(node.expression)) return null;
  if (member !== 'push' && member !== 'unshift') return null;
  const items = frame.repeated ? args : args;
  const next = arena.make({ op: 'array', args: member === 'push' ? [...list.args, ...items] : [...items, ...list.args] });
  update(machine, frame, path, node.expression.expression, next, rangeOf(node));
  return opaque(arena, 'length');
}

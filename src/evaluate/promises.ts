/** Promises: what awaiting brings, `then`, `catch`, `new Promise`, `Promise.all`. */
import type { Range } from '../model/source.ts';
import type { TermId } from '../model/term.ts';
import { lit, opaque } from './arena.ts';
import { settle } from './events.ts';
import { functionOf, inline } from './functions.ts';
import { joinAny, phi } from './joins.ts';
import { extend, fork, type Frame, type Machine, nextSeq, nextSite, type Path, type Pending } from './machine.ts';

const FOREVER = Number.POSITIVE_INFINITY;
const NOTHING: TermId = -1;
const NONE: Pending = { events: [], conditions: [] };
/** Choices within choices that are looked into. */
const MAX_DEPTH = 6;

/**
 * What a promise of this entry brings, or of a module: equal promises of two entries are one term, but nobody waits for both. A value that
 * may be a promise (`user && verify(user)`) brings what was started, and no conditions.
 */
export function pendingOf(machine: Machine, promise: TermId, depth = 0): Pending {
  const own = machine.pending.get(promise);
  if (own) return { ...own, events: own.events.filter((id) => isNear(machine, id)) };
  const choices = depth < MAX_DEPTH ? choicesOf(machine, promise) : [];
  const parts = choices.map((choice) => pendingOf(machine, choice, depth + 1));
  return parts.length === 0 ? NONE : { events: [...new Set(parts.flatMap(({ events }) => events))], conditions: [] };
}

function isNear(machine: Machine, id: number): boolean {
  const event = machine.events[id];
  return event !== undefined && (event.entry === machine.entry || event.enclosing === '');
}

/** The values that a choice is between. */
function choicesOf({ arena }: Machine, id: TermId): readonly TermId[] {
  const { op, args } = arena.get(id);
  if (op === 'ite') return args.slice(1);
  return op === 'and' || op === 'or' || op === 'nullish' || op === 'phi' ? args : [];
}

/** The value of `await term`; what it waited for has finished from here on. */
export function awaited(machine: Machine, path: Path, term: TermId, _range: Range): TermId {
  const { events, conditions } = pendingOf(machine, term);
  settle(machine, events, { from: nextSeq(machine), until: FOREVER });
  for (const condition of conditions) extend(path, { ...condition, seq: machine.seq });
  return strip(machine, term);
}

/** A promise for `value` that brings what `of` bring. */
export function promiseFor(machine: Machine, value: TermId, of: readonly Pending[]): TermId {
  const term = machine.arena.make({ op: 'promise', args: [value] });
  const events = [...new Set([...pendingOf(machine, term).events, ...of.flatMap((pending) => pending.events)])];
  machine.pending.set(term, {
    events,
    conditions: of.flatMap((pending) => pending.conditions),
    caught: of.some((pending) => pending.caught ?? false),
  });
  return term;
}

/** The value that a promise is for, also where it is one of those that a choice is between. */
function strip(machine: Machine, id: TermId, depth = 0): TermId {
  const term = machine.arena.get(id);
  if (term.op === 'promise') return term.args[0] as TermId;
  const choices = depth < MAX_DEPTH ? choicesOf(machine, id) : [];
  const values = choices.map((choice) => strip(machine, choice, depth + 1));
  if (values.every((value, i) => value === choices[i])) return id;
  const args = term.op === 'ite' ? [term.args[0] as TermId, ...values] : values;
  return machine.arena.make({ op: term.op, args });
}

/** `promise.then(f)`, `.catch(f)`, `.finally(f)`; null when the member is none of these. */
export function promiseMethod(
  machine: Machine,
  frame: Frame,
  path: Path,
  promise: TermId,
  name: string,
  args: readonly TermId[],
  range: Range,
): TermId | null {
  if (name === 'then') return then(machine, frame, path, promise, args, range);
  if (name === 'catch') return recover(machine, frame, path, promise, args[0], range);
  if (name !== 'finally') return null;
  runHandler(machine, frame, path, args[0], [], range, pendingOf(machine, promise));
  return promise;
}

function then(machine: Machine, frame: Frame, path: Path, promise: TermId, args: readonly TermId[], range: Range): TermId {
  const pending = pendingOf(machine, promise);
  const first = machine.events.length;
  const { value, conditions } = runHandler(machine, frame, path, args[0], [strip(machine, promise)], range, pending);
  const inside = machine.events.slice(first).map((event) => event.id);
  const failed =
    args[1] === undefined
      ? value
      : phi(machine, [value, runHandler(machine, frame, path, args[1], [errorTerm(machine)], range, NONE).value]);
  return promiseFor(machine, strip(machine, failed), [
    pending,
    pendingOf(machine, value),
    { events: inside, conditions: args[1] === undefined ? conditions : [], caught: args[1] !== undefined },
  ]);
}

function recover(machine: Machine, frame: Frame, path: Path, promise: TermId, handler: TermId | undefined, range: Range): TermId {
  const { value } = runHandler(machine, frame, path, handler, [errorTerm(machine)], range, NONE);
  const pending = { events: pendingOf(machine, promise).events, conditions: [], caught: true };
  if (machine.arena.get(value).lit === 'never returns') return promiseFor(machine, strip(machine, promise), [pendingOf(machine, promise)]);
  const alternatives =
    machine.arena.get(value).op === 'lit' && machine.arena.get(value).lit === undefined
      ? [strip(machine, promise)]
      : [strip(machine, promise), strip(machine, value)];
  return promiseFor(machine, phi(machine, alternatives), [pending]);
}

export const errorTerm = (machine: Machine): TermId => machine.arena.make({ op: 'error', site: nextSite(machine) });

interface Handled {
  readonly value: TermId;
  /** What holds when the handler came to its end, beyond what held before. */
  readonly conditions: Pending['conditions'];
}

/** Runs a handler on an arm of its own: it may run, later, and what it finds settled is settled inside it only. */
function runHandler(
  machine: Machine,
  frame: Frame,
  path: Path,
  handler: TermId | undefined,
  args: readonly TermId[],
  range: Range,
  pending: Pending,
): Handled {
  const fn = handler === undefined ? null : functionOf(machine, handler);
  const intrinsic = handler === undefined ? undefined : machine.intrinsics.get(handler);
  if (!fn && !intrinsic) return { value: opaque(machine.arena, 'handler not in the text', args), conditions: [] };
  const arm = fork(path, { site: nextSite(machine), arm: 0 });
  const from = nextSeq(machine);
  for (const condition of pending.conditions) extend(arm, { ...condition, seq: from });
  const before = arm.pc;
  const spans = pending.events.map((id) => machine.events[id]?.settled.length ?? 0);
  settle(machine, pending.events, { from, until: FOREVER });
  const value = fn ? inline(machine, frame, arm, fn, args, { range }) : (intrinsic?.(machine, arm, args, range) ?? NOTHING);
  const until = nextSeq(machine);
  pending.events.forEach((id, i) => {
    machine.events[id]?.settled.splice(spans[i] ?? 0, 1, { from, until });
  });
  if (arm.ended) return { value: opaque(machine.arena, 'never returns'), conditions: [] };
  const conditions = added(arm.pc, before);
  joinAny(machine, path, [{ ...fork(path, null) }, arm]);
  return { value, conditions };
}

/** `new Promise((resolve, reject) => …)`: awaiting it waits for whatever called `resolve`. */
export function newPromise(machine: Machine, frame: Frame, path: Path, executor: TermId | undefined, range: Range): TermId {
  const { arena } = machine;
  const fn = executor === undefined ? null : functionOf(machine, executor);
  if (!fn) return promiseFor(machine, opaque(arena, 'promise'), []);
  const values: TermId[] = [];
  const ways: Path['pc'][] = [];
  const first = machine.events.length;
  const site = nextSite(machine);
  const resolve = arena.make({ op: 'opaque', lit: `resolve ${site}` });
  const reject = arena.make({ op: 'opaque', lit: `reject ${site}` });
  machine.intrinsics.set(resolve, (_machine, at, given) => {
    if (at.ended) return lit(arena, undefined);
    values.push(strip(machine, given[0] ?? lit(arena, undefined)));
    ways.push(at.pc);
    return lit(arena, undefined);
  });
  machine.intrinsics.set(reject, (_machine, at) => {
    at.ended = true;
    return lit(arena, undefined);
  });
  const arm = fork(path, null);
  inline(machine, frame, arm, fn, [resolve, reject], { range });
  joinAny(machine, path, [{ ...arm, ended: false }]);
  const inside = machine.events.slice(first).map((event) => event.id);
  const value = values.length === 0 ? opaque(arena, 'promise') : phi(machine, values);
  return promiseFor(machine, value, [{ events: inside, conditions: ways.length === 1 ? added(ways[0] ?? null, path.pc) : [] }]);
}

/** What holds where `resolve` is called, beyond what held before. */
function added(way: Path['pc'], before: Path['pc']): Pending['conditions'] {
  const found: Pending['conditions'][number][] = [];
  for (let cell = way; cell && cell !== before; cell = cell.rest) found.unshift(cell.condition);
  return found;
}

/** `Promise.all([a, b])` and its kin; null for other members. */
export function promiseStatic(machine: Machine, name: string, args: readonly TermId[]): TermId | null {
  const { arena } = machine;
  const given = args[0] ?? lit(arena, undefined);
  if (name === 'resolve') return promiseFor(machine, strip(machine, given), [pendingOf(machine, given)]);
  if (!['all', 'allSettled', 'race', 'any'].includes(name)) return null;
  const list = arena.get(given);
  if (list.op !== 'array') return promiseFor(machine, given, [pendingOf(machine, given)]);
  const values = list.args.map((item) => strip(machine, item));
  const pending = list.args.map((item) => pendingOf(machine, item));
  if (name === 'race' || name === 'any') return promiseFor(machine, phi(machine, values), pending);
  const items = name === 'all' ? values : values.map((value) => arena.make({ op: 'object', keys: ['value'], args: [value] }));
  return promiseFor(machine, arena.make({ op: 'array', args: items }), pending);
}

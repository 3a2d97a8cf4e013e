/** Functions of the text that a library call is given. */
import type { Callback } from '../model/api.ts';
import type { TermId } from '../model/term.ts';
import { lit, opaque } from './arena.ts';
import type { Call } from './calls.ts';
import { elementOf } from './collections.ts';
import { evaluateDecisions } from './decisions.ts';
import { emit, settle } from './events.ts';
import { functionOf, inline, makeParam } from './functions.ts';
import { joinAny } from './joins.ts';
import { fork, type Frame, type FunctionValue, type Machine, nextSeq, nextSite, type Path } from './machine.ts';
import { noticeUnchecked } from './outcomes.ts';
import { errorTerm } from './promises.ts';
import { queueHandler } from './handlers.ts';

/** Runs each function argument as its table row says, or as an unknown library most likely would. */
export function evaluateCallbacks(machine: Machine, frame: Frame, path: Path, call: Call, result: TermId, event: number): void {
  const decided = evaluateDecisions(machine, frame, path, call);
  const described = call.resolved.rows.map((row) => row.callback).find((callback) => callback !== null) ?? null;
  call.args.forEach((arg, index) => {
    for (const fn of functionsIn(machine, arg.term)) {
      if (decided.has(fn.site)) continue;
      const isDescribed = described !== null && (described.at === index || (described.at === -1 && index === call.args.length - 1));
      if (isDescribed) runDescribed(machine, frame, path, call, described, fn, result, event);
      else runUnknown(machine, frame, path, call, fn, result);
    }
  });
}

/** Function values of an argument: itself, or the members of an options object, one level deep. */
function functionsIn(machine: Machine, id: TermId): readonly FunctionValue[] {
  const own = functionOf(machine, id);
  if (own) return [own];
  const term = machine.arena.get(id);
  if (term.op !== 'object' && term.op !== 'array') return [];
  return term.args.flatMap((arg) => functionOf(machine, arg) ?? []);
}

function runDescribed(
  machine: Machine,
  frame: Frame,
  path: Path,
  call: Call,
  callback: Callback,
  fn: FunctionValue,
  result: TermId,
  event: number,
): void {
  const { arena } = machine;
  if (callback.when === 'handler') {
    queueHandler(machine, frame, fn, callback, result);
    return;
  }
  const args = callback.params.map((kind, index): TermId => {
    if (kind === 'error') return errorTerm(machine);
    if (kind === 'result') return result;
    if (kind === 'element') return elementOf(machine, path, call.receiver >= 0 ? call.receiver : (call.args[0]?.term ?? result));
    if (kind === 'index') return opaque(arena, 'loop counter');
    return paramOf(machine, fn, index, kind);
  });
  const arm = fork(path, callback.when === 'sync' ? null : { site: nextSite(machine), arm: 0 });
  const firstEvent = machine.events.length;
  const from = nextSeq(machine);
  if (event >= 0 && callback.when === 'once') settle(machine, [event], { from, until: Number.POSITIVE_INFINITY });
  const value = inline(machine, frame, arm, fn, args, { range: call.range, repeated: callback.when === 'each' });
  if (callback.params[0] === 'error' && callback.params[1] === 'result')
    noticeUnchecked(machine, frame, path, fn, args[0] as TermId, result, firstEvent);
  if (callback.when === 'decision')
    emit(machine, frame, arm, {
      kind: 'decision',
      callee: call.callee,
      args: [{ term: value, range: call.range }],
      result: value,
      range: call.range,
    });
  closeWindow(machine, event, from);
  joinAny(machine, path, [fork(path, null), { ...arm, ended: false }]);
}

/** After the callback the call is only known to have been started. */
function closeWindow(machine: Machine, event: number, from: number): void {
  const record = machine.events[event];
  if (!record) return;
  const until = nextSeq(machine);
  record.settled = record.settled.map((span) => (span.from === from ? { from, until } : span));
}

function paramOf(machine: Machine, fn: FunctionValue, index: number, role: string): TermId {
  const node = fn.node.parameters[index];
  return node ? makeParam(machine, fn, node, index, role, null) : lit(machine.arena, undefined);
}

/** A library that no table knows: error first when the name says so, the call's result otherwise. */
function runUnknown(machine: Machine, frame: Frame, path: Path, call: Call, fn: FunctionValue, result: TermId): void {
  const { ts, arena } = machine;
  const [first] = fn.node.parameters;
  const errorFirst = first !== undefined && ts.isIdentifier(first.name) && /^(e|er|err|error)$/i.test(first.name.text);
  const args = fn.node.parameters.map((_, index): TermId => {
    if (errorFirst && index === 0) return errorTerm(machine);
    if (errorFirst && index === 1) return result;
    return arena.make({
      op: 'element',
      args: [index === 0 ? result : arena.make({ op: 'get', args: [result], lit: `callback ${index}` })],
    });
  });
  const arm = fork(path, { site: nextSite(machine), arm: 0 });
  inline(machine, frame, arm, fn, args, { range: call.range, repeated: true });
  joinAny(machine, path, [fork(path, null), { ...arm, ended: false }]);
}

/** Calls, constructions and tagged templates. */
import type { ts } from 'ts-morph';
import type { ApiRow } from '../model/api.ts';
import type { Occurrence } from '../model/event.ts';
import type { Range } from '../model/source.ts';
import type { TermId } from '../model/term.ts';
import { lit, opaque } from './arena.ts';
import { evaluateCallbacks } from './callbacks.ts';
import { noticePartial } from './digests.ts';
import { noticeCollecting } from './bodies.ts';
import { construct } from './classes.ts';
import { collectionCall, mutate } from './collections.ts';
import { emit } from './events.ts';
import { applyEffect } from './effects.ts';
import { evaluateExpression, readElement, readMember, regexTerm } from './expressions.ts';
import { functionOf, inline } from './functions.ts';
import { noticeDispatch, noticeReplacedOnce } from './idioms.ts';
import { type Frame, type Machine, nextSite, type Path, rangeOf } from './machine.ts';
import { dispatch } from './dispatch.ts';
import { moduleTerm } from './modules.ts';
import { noticeFailOpenCatch } from './fail-open.ts';
import { noticeSwallowed } from './outcomes.ts';
import { newPromise, promiseFor, promiseMethod, promiseStatic } from './promises.ts';
import { apiPath, type Resolved, resolve } from './resolve.ts';

/** One call with everything about it evaluated but its effect. */
export interface Call {
  readonly node: ts.CallExpression | ts.NewExpression;
  readonly callee: TermId;
  /** -1 when it is no method call. */
  readonly receiver: TermId;
  readonly member: string | null;
  readonly args: readonly Occurrence[];
  readonly range: Range;
  readonly resolved: Resolved;
}

export function evaluateCall(machine: Machine, frame: Frame, path: Path, node: ts.CallExpression): TermId {
  const { ts, arena } = machine;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === 'require')) {
    const loaded = moduleCall(machine, frame, path, node);
    if (loaded !== null) return loaded;
  }
  const { callee, receiver, member } = calleeOf(machine, frame, path, node.expression);
  const args = evaluateArguments(machine, frame, path, node.arguments);
  if (path.ended) return opaque(arena, 'unreachable');
  const terms = args.map((arg) => arg.term);
  const range = rangeOf(node);

  const intrinsic = machine.intrinsics.get(callee);
  if (intrinsic) return intrinsic(machine, path, terms, range);
  const local = functionOf(machine, callee);
  if (local) return inline(machine, frame, path, local, terms, { range });
  const known = member === null ? null : knownMethod(machine, frame, path, node, receiver, member, terms, range);
  if (known !== null) return known;
  noticeDispatch(machine, frame, path, callee, range);
  if (member === 'replace') noticeReplacedOnce(machine, frame, path, receiver, args, range);
  const chosen = dispatch(machine, frame, path, callee, terms, range);
  if (chosen !== null) return chosen;
  if (machine.params.get(callee)?.role === 'next') return handOn(machine, frame, path, callee, args, range);
  return libraryCall(machine, frame, path, { node, callee, receiver, member, args, range, resolved: resolve(machine, callee) });
}

/** `next()` of middleware whose chain is not in the text. */
function handOn(machine: Machine, frame: Frame, path: Path, callee: TermId, args: readonly Occurrence[], range: Range): TermId {
  const fails = args[0] !== undefined && machine.arena.get(args[0].term).op !== 'lit';
  emit(machine, frame, path, { kind: 'call', callee, member: 'next', args, range, idiom: fails ? 'next-error' : 'next' });
  return lit(machine.arena, undefined);
}

function calleeOf(
  machine: Machine,
  frame: Frame,
  path: Path,
  node: ts.Expression,
): { readonly callee: TermId; readonly receiver: TermId; readonly member: string | null } {
  const { ts, arena } = machine;
  let at = node;
  while (ts.isParenthesizedExpression(at) || ts.isNonNullExpression(at) || ts.isAsExpression(at)) at = at.expression;
  if (ts.isPropertyAccessExpression(at)) {
    const receiver = evaluateExpression(machine, frame, path, at.expression);
    return { callee: readMember(machine, path, receiver, at.name.text), receiver, member: at.name.text };
  }
  if (ts.isElementAccessExpression(at)) {
    const receiver = evaluateExpression(machine, frame, path, at.expression);
    const callee = readElement(machine, path, receiver, evaluateExpression(machine, frame, path, at.argumentExpression));
    const term = arena.get(callee);
    return { callee, receiver, member: term.op === 'get' ? String(term.lit) : null };
  }
  return { callee: evaluateExpression(machine, frame, path, at), receiver: -1, member: null };
}

export function evaluateArguments(machine: Machine, frame: Frame, path: Path, nodes: readonly ts.Expression[]): readonly Occurrence[] {
  const { ts, arena } = machine;
  return nodes.flatMap((node): readonly Occurrence[] => {
    const term = evaluateExpression(machine, frame, path, node);
    if (!ts.isSpreadElement(node)) return [{ term, range: rangeOf(node) }];
    const list = arena.get(term);
    const items = list.op === 'array' ? list.args : [arena.make({ op: 'spread', args: [term] })];
    return items.map((item) => ({ term: item, range: rangeOf(node) }));
  });
}

/** `require('x')` and `import('x')` of a constant name; a dynamic name is an ordinary call. */
function moduleCall(machine: Machine, frame: Frame, path: Path, node: ts.CallExpression): TermId | null {
  const [first] = node.arguments;
  if (!first) return null;
  const name = machine.arena.get(evaluateExpression(machine, frame, path, first));
  if (name.op !== 'lit' || typeof name.lit !== 'string') return null;
  const module = moduleTerm(machine, frame.source, name.lit);
  return node.expression.kind === machine.ts.SyntaxKind.ImportKeyword ? promiseFor(machine, module, []) : module;
}

/** Methods whose meaning the language fixes: promises, arrays with callbacks, functions' own methods, growing arrays. */
function knownMethod(
  machine: Machine,
  frame: Frame,
  path: Path,
  node: ts.CallExpression,
  receiver: TermId,
  member: string,
  args: readonly TermId[],
  range: Range,
): TermId | null {
  const { arena } = machine;
  const owner = arena.get(receiver);
  if (owner.op === 'free' && owner.lit === 'Promise') return promiseStatic(machine, member, args);
  if (member === 'catch' && machine.ts.isPropertyAccessExpression(node.expression)) {
    noticeSwallowed(machine, frame, path, receiver, node.expression.expression, node.arguments[0]);
    noticeFailOpenCatch(machine, frame, path, receiver, node.expression.expression, node.arguments[0]);
  }
  if (owner.op === 'promise' || (member === 'then' && args.some((arg) => functionOf(machine, arg) || machine.intrinsics.has(arg)))) {
    const value = promiseMethod(machine, frame, path, receiver, member, args, range);
    if (value !== null) return value;
  }
  const fn = functionOf(machine, receiver);
  if (fn && member === 'call') return inline(machine, frame, path, fn, args.slice(1), { range, self: args[0] ?? receiver });
  if (fn && member === 'apply') return inline(machine, frame, path, fn, spreadOf(machine, args[1]), { range, self: args[0] ?? receiver });
  if (fn && member === 'bind') return receiver;
  return collectionCall(machine, frame, path, receiver, member, args, range) ?? mutate(machine, frame, path, node, receiver, member, args);
}

function spreadOf(machine: Machine, list: TermId | undefined): readonly TermId[] {
  if (list === undefined) return [];
  const term = machine.arena.get(list);
  return term.op === 'array' ? term.args : [machine.arena.make({ op: 'spread', args: [list] })];
}

/** A call that the text does not define: an event, its callbacks, and whatever its table row says. */
export function libraryCall(machine: Machine, frame: Frame, path: Path, call: Call): TermId {
  const { arena } = machine;
  const { rows } = call.resolved;
  const isNew = machine.ts.isNewExpression(call.node);
  const pure =
    !isNew &&
    (rows.some((row) => row.returns.pure) || (rows.length === 0 && isPureMember(call.member)) || isPureGlobal(machine, call.callee));
  const terms = call.args.map((arg) => arg.term);
  noticePartial(machine, frame, path, call, call.callee);
  noticeCollecting(machine, frame, path, call);
  const waits = isPending(rows, terms, machine);
  // `f(a, (error, value) => …)` and `await f(a)` have one value: the callback is no part of it.
  const inputs = waits === 'callback' ? terms.slice(0, -1) : terms;
  const value = arena.make({ op: isNew ? 'new' : 'call', args: [call.callee, ...inputs], site: pure ? 0 : nextSite(machine) });
  const event =
    pure && rows.every((row) => row.roles.length === 0 && row.dangers.length === 0)
      ? -1
      : emit(machine, frame, path, {
          kind: isNew ? 'new' : 'call',
          callee: call.callee,
          receiver: call.receiver,
          member: call.member,
          args: call.args,
          result: value,
          range: call.range,
          settled: waits === 'no',
        });
  const result = waits === 'promise' ? promiseFor(machine, value, [{ events: event < 0 ? [] : [event], conditions: [] }]) : value;
  const effect = applyEffect(machine, frame, path, call, result);
  if (effect !== null) return effect;
  evaluateCallbacks(machine, frame, path, call, value, event);
  return result;
}

/** Whether the call has finished when it returns: `promise` needs an await, `callback` ends in its callback. */
function isPending(rows: readonly ApiRow[], args: readonly TermId[], machine: Machine): 'no' | 'promise' | 'callback' {
  const last = args.at(-1);
  const withCallback = rows.some((row) => row.callback?.when === 'once') && last !== undefined && functionOf(machine, last) !== null;
  if (withCallback) return 'callback';
  return rows.some((row) => row.async) ? 'promise' : 'no';
}

/** Reading members of strings, arrays, maps, sets and regular expressions. */
const PURE_MEMBERS = new Set([
  'startsWith',
  'endsWith',
  'includes',
  'indexOf',
  'lastIndexOf',
  'slice',
  'substring',
  'substr',
  'trim',
  'trimStart',
  'trimEnd',
  'toLowerCase',
  'toUpperCase',
  'split',
  'replace',
  'replaceAll',
  'match',
  'matchAll',
  'search',
  'test',
  'charAt',
  'charCodeAt',
  'codePointAt',
  'padStart',
  'padEnd',
  'concat',
  'repeat',
  'normalize',
  'at',
  'join',
  'has',
  'toString',
  'toFixed',
  'hasOwnProperty',
  'flat',
  'localeCompare',
  'isPrototypeOf',
]);
const isPureMember = (member: string | null): boolean => member !== null && PURE_MEMBERS.has(member);

const PURE_GLOBALS = new Set([
  'String',
  'Number',
  'Boolean',
  'parseInt',
  'parseFloat',
  'isNaN',
  'isFinite',
  'encodeURIComponent',
  'encodeURI',
  'decodeURIComponent',
  'decodeURI',
  'Symbol',
  'BigInt',
  'Number.parseInt',
  'Number.parseFloat',
  'Number.isInteger',
  'Number.isSafeInteger',
  'Number.isFinite',
  'Number.isNaN',
  'Array.isArray',
  'Array.from',
  'Object.keys',
  'Object.values',
  'Object.entries',
  'Object.hasOwn',
  'Object.freeze',
  'Object.fromEntries',
  'JSON.stringify',
  'JSON.parse',
  'Math.max',
  'Math.min',
  'Math.floor',
  'Math.round',
  'Math.ceil',
  'Math.abs',
  'Math.trunc',
  'Buffer.from',
  'Buffer.byteLength',
  'String.raw',
]);
function isPureGlobal(machine: Machine, callee: TermId): boolean {
  const api = apiPath(machine, callee);
  if (api === null) return false;
  return api.path.startsWith('globalThis.') && PURE_GLOBALS.has(api.path.slice('globalThis.'.length));
}

export function evaluateNew(machine: Machine, frame: Frame, path: Path, node: ts.NewExpression): TermId {
  const { arena } = machine;
  const callee = evaluateExpression(machine, frame, path, node.expression);
  const args = evaluateArguments(machine, frame, path, node.arguments ?? []);
  const terms = args.map((arg) => arg.term);
  const range = rangeOf(node);
  const term = arena.get(callee);
  if (term.op === 'free' && term.lit === 'Promise') return newPromise(machine, frame, path, terms[0], range);
  const regex = term.op === 'free' && term.lit === 'RegExp' ? literalRegex(machine, terms) : null;
  if (regex !== null) return regex;
  const instance = construct(machine, frame, path, callee, terms, range);
  if (instance !== null) return instance;
  return libraryCall(machine, frame, path, {
    node,
    callee,
    receiver: -1,
    member: null,
    args,
    range,
    resolved: resolve(machine, callee, 'new'),
  });
}

function literalRegex(machine: Machine, args: readonly TermId[]): TermId | null {
  const source = args[0] === undefined ? null : machine.arena.get(args[0]);
  const flags = args[1] === undefined ? null : machine.arena.get(args[1]);
  if (source?.op === 'regex') return args[0] as TermId;
  if (source?.op !== 'lit' || (flags && flags.op !== 'lit')) return null;
  return regexTerm(machine, `/${String(source.lit)}/${flags ? String(flags.lit ?? '') : ''}`);
}

export function evaluateTagged(machine: Machine, frame: Frame, path: Path, node: ts.TaggedTemplateExpression): TermId {
  const { ts, arena } = machine;
  const { callee, receiver, member } = calleeOf(machine, frame, path, node.tag);
  const { template } = node;
  const spans = ts.isTemplateExpression(template) ? template.templateSpans : [];
  const args = spans.map((span) => ({ term: evaluateExpression(machine, frame, path, span.expression), range: rangeOf(span.expression) }));
  const keys = ts.isTemplateExpression(template) ? [template.head.text, ...spans.map((span) => span.literal.text)] : [template.text];
  const local = functionOf(machine, callee);
  if (local) {
    const strings = arena.make({ op: 'array', args: keys.map((key) => lit(arena, key)) });
    return inline(machine, frame, path, local, [strings, ...args.map((arg) => arg.term)], { range: rangeOf(node) });
  }
  const resolved = resolve(machine, callee, 'tag');
  const result = arena.make({
    op: 'tagged',
    args: [callee, ...args.map((arg) => arg.term)],
    keys,
    site: resolved.rows.some((row) => row.roles.length > 0) ? nextSite(machine) : 0,
  });
  const waits = resolved.rows.some((row) => row.async);
  const event = emit(machine, frame, path, {
    kind: 'call',
    callee,
    receiver,
    member,
    args,
    result,
    range: rangeOf(node),
    idiom: 'tag',
    settled: !waits,
  });
  return waits ? promiseFor(machine, result, [{ events: event < 0 ? [] : [event], conditions: [] }]) : result;
}

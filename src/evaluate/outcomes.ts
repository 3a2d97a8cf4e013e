/**
 * Outcomes that nobody looks at, each an idiom where it happens:
 *
 * ```
 * save(event);                                   → promise.dropped
 * NAME.test(name);                               → check.unread
 * await Promise.allSettled(tasks);               → promise.unread
 * if (!mayEdit(user)) return;                    → promise.tested, of an async function
 * db.get(sql, (err, row) => res.json(row));      → callback.unchecked
 * Promise.resolve(fn(req, res, next)).catch(log) → handler.swallowed
 * ```
 */
import type { ts } from 'ts-morph';
import type { TermId } from '../model/term.ts';
import { opaque } from './arena.ts';
import { emit } from './events.ts';
import type { Frame, FunctionValue, Machine, Path } from './machine.ts';
import { rangeOf } from './machine.ts';
import { resolve } from './resolve.ts';

/** A statement that is only a promise, or only the results of promises that never throw. */
export function noticeDropped(machine: Machine, frame: Frame, path: Path, node: ts.Expression, value: TermId): void {
  const range = rangeOf(node);
  if (isSettlement(machine, node))
    emit(machine, frame, path, { kind: 'idiom', idiom: 'promise.unread', args: [{ term: value, range }], result: value, range });
  if (isTest(machine, value))
    emit(machine, frame, path, { kind: 'idiom', idiom: 'check.unread', args: [{ term: value, range }], result: value, range });
  // At the top of a module an error ends the program, as it should.
  if (frame.fn === null || machine.arena.get(value).op !== 'promise' || !mayReject(machine, frame, value)) return;
  emit(machine, frame, path, { kind: 'idiom', idiom: 'promise.dropped', args: [{ term: value, range }], result: value, range });
}

/** A comparison, or a call that does nothing but give its result. */
function isTest(machine: Machine, value: TermId): boolean {
  const { op, site, args } = machine.arena.get(value);
  if (op === 'not' || op === 'or' || op === 'and') return args.every((arg) => isTest(machine, arg));
  return op === 'binary' || op === 'isnil' || (op === 'call' && site === 0);
}

/** `list.forEach(async …)`: the list's method waits for none of them. */
export function noticeForEach(machine: Machine, frame: Frame, path: Path, value: TermId, range: { start: number; end: number }): void {
  if (machine.arena.get(value).op !== 'promise' || !mayReject(machine, frame, value)) return;
  emit(machine, frame, path, { kind: 'idiom', idiom: 'promise.dropped', args: [{ term: value, range }], result: value, range });
}

/** A condition that is a promise is always true, whatever the promise will say. */
export function noticeTested(machine: Machine, frame: Frame, path: Path, node: ts.Expression, value: TermId): void {
  const { ts, arena } = machine;
  if (arena.get(value).op !== 'promise') return;
  let at = node;
  while (ts.isParenthesizedExpression(at) || ts.isNonNullExpression(at) || ts.isAsExpression(at)) at = at.expression;
  const callee = ts.isCallExpression(at) ? at.expression : at;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : '';
  // Where the promise was made is where the await is missing.
  const made = ts.isIdentifier(at) ? machine.places.get(value)?.find(({ source }) => source === frame.source) : undefined;
  const range = made?.range ?? rangeOf(node);
  const args = [value, arena.make({ op: 'lit', lit: name })].map((term) => ({ term, range }));
  emit(machine, frame, path, { kind: 'idiom', idiom: 'promise.tested', args, result: value, range });
}

/** Whether an operand of `&&` or `||` only says which way to go, and is nobody's value. */
export function isCondition({ ts }: Machine, node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || (ts.isBinaryExpression(parent) && /^(?:&&|\|\|)$/.test(parent.operatorToken.getText())))
    return isCondition({ ts } as Machine, parent);
  return (ts.isIfStatement(parent) && parent.expression === node) || (ts.isConditionalExpression(parent) && parent.condition === node);
}

/** `await Promise.allSettled(…)` as a statement of its own. */
function isSettlement({ ts }: Machine, node: ts.Expression): boolean {
  const call = ts.isAwaitExpression(node) ? node.expression : node;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  const { expression, name } = call.expression;
  return name.text === 'allSettled' && ts.isIdentifier(expression) && expression.text === 'Promise';
}

/** It holds a call that tables know as asynchronous, outside of any try statement of its own, and nobody caught it. */
function mayReject(machine: Machine, frame: Frame, promise: TermId): boolean {
  const pending = machine.pending.get(promise);
  if (!pending || pending.caught) return false;
  return pending.events.some((id) => {
    const event = machine.events[id];
    if (!event || (event.kind !== 'call' && event.kind !== 'new')) return false;
    const caught = event.tries.slice(frame.tries.length).some(({ part }) => part === 'try');
    return !caught && resolve(machine, event.callee, event.kind).rows.some((row) => row.async);
  });
}

/** `(error, value) => …` that hands `value` on without having looked at either. */
export function noticeUnchecked(
  machine: Machine,
  frame: Frame,
  path: Path,
  fn: FunctionValue,
  error: TermId,
  value: TermId,
  firstEvent: number,
): void {
  if (fn.node.parameters.length < 2) return;
  const bare = machine.events.slice(firstEvent).find((event) => {
    if (event.kind === 'idiom' || !event.args.some((arg) => reaches(machine, arg.term, value))) return false;
    for (let cell = event.pc; cell; cell = cell.rest) {
      if (reaches(machine, cell.condition.term, error) || reaches(machine, cell.condition.term, value)) return false;
    }
    // A callback that is given both.
    return !event.args.some((arg) => reaches(machine, arg.term, error));
  });
  if (!bare) return;
  const told = machine.events.slice(firstEvent).find((event) => event.args.some((arg) => reaches(machine, arg.term, error)));
  const args = [{ term: value, range: bare.range }, ...(told ? [{ term: told.callee, range: told.range }] : [])];
  emit(machine, frame, path, { kind: 'idiom', idiom: 'callback.unchecked', args, result: error, range: bare.range });
}

/** `fn(req, res, next).catch(console.error)`: the request is never answered. */
export function noticeSwallowed(
  machine: Machine,
  frame: Frame,
  path: Path,
  handled: TermId,
  promise: ts.Expression,
  handler: ts.Expression | undefined,
): void {
  const { ts } = machine;
  const names = waysToAnswer(machine, promise);
  if (names.length === 0 || handler === undefined || !endsThere(machine, handler, names)) return;
  const range = rangeOf(ts.isArrowFunction(handler) || ts.isFunctionExpression(handler) ? handler.body : handler);
  emit(machine, frame, path, { kind: 'idiom', idiom: 'handler.swallowed', args: [{ term: handled, range }], result: handled, range });
}

/** `try { await fn(req, res, next) } catch (e) { console.error(e) }`. */
export function noticeSwallowedIn(machine: Machine, frame: Frame, path: Path, node: ts.TryStatement): void {
  const { catchClause, tryBlock } = node;
  if (!catchClause) return;
  const names = tryBlock.statements.flatMap((statement) => waysToAnswer(machine, statementCall(machine, statement)));
  if (names.length === 0 || !isSilent(machine, catchClause.block, names)) return;
  const range = rangeOf(catchClause.block);
  const term = opaque(machine.arena, 'handler');
  emit(machine, frame, path, { kind: 'idiom', idiom: 'handler.swallowed', args: [{ term, range }], result: term, range });
}

function statementCall({ ts }: Machine, node: ts.Statement): ts.Expression | null {
  const expression = ts.isExpressionStatement(node) || ts.isReturnStatement(node) ? node.expression : undefined;
  return expression && ts.isAwaitExpression(expression) ? expression.expression : null;
}

/** The names of the reply and of `next` that a call hands to a request handler; none when it calls no such function. */
function waysToAnswer({ ts }: Machine, node: ts.Expression | null): readonly string[] {
  if (node === null || !ts.isCallExpression(node)) return [];
  const [first] = node.arguments;
  const isResolve = ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'resolve' && first !== undefined;
  if (isResolve) return waysToAnswer({ ts } as Machine, first);
  const names = node.arguments.flatMap((arg) => (ts.isIdentifier(arg) ? [arg.text] : []));
  const ways = names.filter((name) => /^(?:res|response|reply|next)$/.test(name));
  return ts.isIdentifier(node.expression) && names.length >= 2 ? ways : [];
}

function endsThere(machine: Machine, handler: ts.Expression, names: readonly string[]): boolean {
  const { ts } = machine;
  if (ts.isArrowFunction(handler) || ts.isFunctionExpression(handler)) return isSilent(machine, handler.body, names);
  return ts.isPropertyAccessExpression(handler) && ts.isIdentifier(handler.expression) && handler.expression.text === 'console';
}

/** It names none of the ways to answer, throws nothing and returns nothing. */
function isSilent({ ts }: Machine, node: ts.Node, names: readonly string[]): boolean {
  if (ts.isIdentifier(node) && names.includes(node.text)) return false;
  if (ts.isThrowStatement(node) || (ts.isReturnStatement(node) && node.expression)) return false;
  return !ts.forEachChild(node, (child) => !isSilent({ ts } as Machine, child, names));
}

function reaches({ arena }: Machine, whole: TermId, part: TermId): boolean {
  if (part < 0 || whole < part) return false;
  const seen = new Set<TermId>();
  const stack = [whole];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (id === part) return true;
    if (id < part || seen.has(id)) continue;
    seen.add(id);
    stack.push(...arena.get(id).args);
  }
  return false;
}

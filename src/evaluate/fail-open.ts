/**
 * Checks of rights that say yes when they fail, each the idiom `check.fails-open`:
 *
 * ```
 * async function canEdit(user) { try { return await ask(user); } catch { return true; } }
 * async function requireEditor(req, res, next) {
 *   let denied = false;
 *   try { denied = !(await canEdit(req.user)); } catch (e) { log(e); }
 *   if (denied) return res.sendStatus(403);
 *   next();
 * }
 * const allowed = await canEdit(user).catch(() => true);
 * ```
 */
import type { ts } from 'ts-morph';
import type { TermId } from '../model/term.ts';
import { opaque } from './arena.ts';
import { emit } from './events.ts';
import { type Frame, type Machine, type Path, rangeOf } from './machine.ts';

/** Functions whose answer or whose `next()` lets somebody in, by their names. */
const CHECKS: ReadonlySet<string> = new Set(['access-question', 'auth-middleware', 'access-middleware', 'webhook-check']);

/** A handler after which somebody is let in who was not found to be allowed. */
export function noticeFailOpen(machine: Machine, frame: Frame, path: Path, node: ts.TryStatement): void {
  const { catchClause, tryBlock } = node;
  if (!catchClause || frame.fn === null || !asks(machine, tryBlock)) return;
  const [, , third] = frame.fn.node.parameters;
  const next = third !== undefined && machine.ts.isIdentifier(third.name) ? third.name.text : null;
  const letsPeopleIn = isCheck(machine, frame.fn.name) || (next !== null && refuses(machine, frame.fn.node));
  if (!letsPeopleIn) return;
  if (!letsIn(machine, catchClause.block, next) && !goesOn(machine, node, catchClause.block, next)) return;
  const range = rangeOf(catchClause.block);
  const term = opaque(machine.arena, 'handler');
  emit(machine, frame, path, { kind: 'idiom', idiom: 'check.fails-open', args: [{ term, range }], result: term, range });
}

/** `canEdit(user).catch(() => true)`. */
export function noticeFailOpenCatch(
  machine: Machine,
  frame: Frame,
  path: Path,
  handled: TermId,
  promise: ts.Expression,
  handler: ts.Expression | undefined,
): void {
  const { ts } = machine;
  if (handler === undefined || !(ts.isArrowFunction(handler) || ts.isFunctionExpression(handler)) || !ts.isCallExpression(promise)) return;
  const { expression: callee } = promise;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : '';
  const says = ts.isBlock(handler.body) ? letsIn(machine, handler.body, null) : isYes(ts, handler.body);
  if (!says || !isCheck(machine, name)) return;
  const range = rangeOf(handler.body);
  emit(machine, frame, path, { kind: 'idiom', idiom: 'check.fails-open', args: [{ term: handled, range }], result: handled, range });
}

const isCheck = (machine: Machine, name: string): boolean => machine.tables.wordsOf(name).some(({ id }) => CHECKS.has(id));

/** A link of a chain that answers 401 or 403. */
const refuses = ({ ts }: Machine, fn: ts.Node): boolean =>
  ts.forEachChild(fn, (child) => some(ts, child, (node) => ts.isNumericLiteral(node) && /^40[13]$/.test(node.text)) || undefined) ?? false;

/** Something is asked whose failure the handler stands for. */
const asks = ({ ts }: Machine, block: ts.Block): boolean =>
  some(ts, block, (node) => ts.isAwaitExpression(node) || ts.isCallExpression(node));

/** `return true`, or `next()` without an error, as the handler's only outcome. */
function letsIn({ ts }: Machine, block: ts.Block, next: string | null): boolean {
  const last = block.statements.at(-1);
  if (
    last === undefined ||
    some(ts, block, (node) => ts.isIfStatement(node) || ts.isThrowStatement(node) || ts.isConditionalExpression(node))
  )
    return false;
  if (ts.isReturnStatement(last) && last.expression) return isYes(ts, last.expression) || callsNext(ts, last.expression, next);
  return ts.isExpressionStatement(last) && callsNext(ts, last.expression, next);
}

/** The handler does nothing, and what was set before says that nobody is refused. */
function goesOn({ ts }: Machine, node: ts.TryStatement, block: ts.Block, next: string | null): boolean {
  const isIdle = !some(
    ts,
    block,
    (one) =>
      ts.isReturnStatement(one) ||
      ts.isThrowStatement(one) ||
      isAssignment(ts, one) ||
      (next !== null && ts.isIdentifier(one) && one.text === next),
  );
  if (!isIdle || !ts.isBlock(node.parent)) return false;
  const { statements } = node.parent;
  const at = statements.indexOf(node);
  const set = new Set<string>();
  some(ts, node.tryBlock, (one) => {
    if (isAssignment(ts, one) && ts.isIdentifier(one.left)) set.add(one.left.text);
    return false;
  });
  const before = (name: string): boolean | null => {
    for (const statement of statements.slice(0, at))
      if (ts.isVariableStatement(statement))
        for (const { name: declared, initializer } of statement.declarationList.declarations)
          if (ts.isIdentifier(declared) && declared.text === name && set.has(name) && initializer) return literal(ts, initializer);
    return null;
  };
  const [after] = statements.slice(at + 1);
  if (after === undefined) return false;
  if (ts.isReturnStatement(after))
    return after.expression !== undefined && ts.isIdentifier(after.expression) && before(after.expression.text) === true;
  if (!ts.isIfStatement(after) || !some(ts, after.thenStatement, (one) => ts.isReturnStatement(one) || ts.isThrowStatement(one)))
    return false;
  const { expression } = after;
  if (some(ts, after.thenStatement, (one) => callsNext(ts, one, next))) return false;
  if (ts.isIdentifier(expression)) return before(expression.text) === false;
  const isNot = ts.isPrefixUnaryExpression(expression) && expression.operator === ts.SyntaxKind.ExclamationToken;
  return isNot && ts.isIdentifier(expression.operand) && before(expression.operand.text) === true;
}

function literal(tsx: typeof ts, node: ts.Expression): boolean | null {
  if (node.kind === tsx.SyntaxKind.TrueKeyword) return true;
  return node.kind === tsx.SyntaxKind.FalseKeyword ? false : null;
}

/** `true`, `Promise.resolve(true)`, `{ allowed: true }`. */
function isYes(tsx: typeof ts, node: ts.Expression): boolean {
  if (tsx.isObjectLiteralExpression(node))
    return node.properties.some(
      (one) =>
        tsx.isPropertyAssignment(one) &&
        /^(?:allow(?:ed)?|ok|valid|authorized|granted)$/.test(one.name.getText()) &&
        isYes(tsx, one.initializer),
    );
  const [first] = tsx.isCallExpression(node) && node.expression.getText() === 'Promise.resolve' ? node.arguments : [];
  return literal(tsx, first ?? node) === true;
}

const callsNext = (tsx: typeof ts, node: ts.Node, next: string | null): boolean =>
  next !== null &&
  tsx.isCallExpression(node) &&
  node.arguments.length === 0 &&
  tsx.isIdentifier(node.expression) &&
  node.expression.text === next;

const isAssignment = (tsx: typeof ts, node: ts.Node): node is ts.BinaryExpression =>
  tsx.isBinaryExpression(node) &&
  node.operatorToken.kind >= tsx.SyntaxKind.FirstAssignment &&
  node.operatorToken.kind <= tsx.SyntaxKind.LastAssignment;

/** The node or one below it, functions written there left out. */
function some(tsx: typeof ts, node: ts.Node, test: (node: ts.Node) => boolean): boolean {
  if (test(node)) return true;
  return tsx.forEachChild(node, (child) => (tsx.isFunctionLike(child) ? false : some(tsx, child, test)) || undefined) ?? false;
}

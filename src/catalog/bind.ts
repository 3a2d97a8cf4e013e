/**
 * What a mark binds to.
 *
 *   // safeguard: a            → the outermost operation or condition of the next statement
 *   if (!ok) return;              `!ok`
 *   // anchor: b
 *   const x = await f(y);         `f(y)`
 *   g({ /* safeguard: c *\/ k: v }) → the property, option or argument right after it: `k: v`
 */
import type { ts } from 'ts-morph';
import { loadTypeScript } from '../parse/index.ts';
import { type Comment, isJsxComment } from './comments.ts';

/** The node that a comment's mark binds to; null when nothing follows in its block. */
export function boundNode({ next }: Comment, file: ts.SourceFile): ts.Node | null {
  if (isJsxComment(next)) return jsxSibling(next.parent);
  const bound = afterPunctuation(next) ?? outermostFrom(next, file);
  return bound === null ? null : operationOf(bound);
}

function jsxSibling(expression: ts.Node): ts.Node | null {
  const typescript = loadTypeScript();
  const { parent } = expression;
  if (!typescript.isJsxElement(parent) && !typescript.isJsxFragment(parent)) return null;
  const children: readonly ts.Node[] = parent.children;
  const later = children.slice(children.indexOf(expression) + 1);
  return later.find((child) => !(typescript.isJsxText(child) && child.containsOnlyTriviaWhiteSpaces)) ?? null;
}

/** A line may begin with `.member(…)`, an operator, `?` or `:`. */
function afterPunctuation(token: ts.Node): ts.Node | null {
  const typescript = loadTypeScript();
  const { parent } = token;
  if (parent === undefined) return null;
  const { DotToken, QuestionDotToken, QuestionToken, ColonToken } = typescript.SyntaxKind;
  if (token.kind === DotToken || token.kind === QuestionDotToken) {
    const call = parent.parent;
    return typescript.isCallExpression(call) && call.expression === parent ? call : parent;
  }
  if (typescript.isBinaryExpression(parent) && parent.operatorToken === token) return parent.right;
  if (!typescript.isConditionalExpression(parent)) return null;
  if (token.kind === QuestionToken) return parent.whenTrue;
  return token.kind === ColonToken ? parent.whenFalse : null;
}

function outermostFrom(token: ts.Node, file: ts.SourceFile): ts.Node | null {
  const { SyntaxKind, isSourceFile } = loadTypeScript();
  const closing = [SyntaxKind.CloseBraceToken, SyntaxKind.CloseParenToken, SyntaxKind.CloseBracketToken, SyntaxKind.EndOfFileToken];
  const parting = [SyntaxKind.CommaToken, SyntaxKind.SemicolonToken, SyntaxKind.EqualsGreaterThanToken];
  if ([...closing, ...parting].includes(token.kind)) return null;
  const start = token.getStart(file);
  let node = token;
  while (!isSourceFile(node.parent) && node.parent.getStart(file) === start) node = node.parent;
  return node;
}

/** A statement's outermost operation or condition; other nodes stay as they are. */
function operationOf(node: ts.Node): ts.Node {
  const typescript = loadTypeScript();
  if (
    typescript.isIfStatement(node) ||
    typescript.isWhileStatement(node) ||
    typescript.isDoStatement(node) ||
    typescript.isSwitchStatement(node)
  ) {
    return node.expression;
  }
  if (typescript.isForStatement(node)) return node.condition ?? node;
  if (typescript.isLabeledStatement(node)) return operationOf(node.statement);
  if (typescript.isReturnStatement(node) || typescript.isThrowStatement(node) || typescript.isExportAssignment(node)) {
    return node.expression === undefined ? node : unwrap(node.expression);
  }
  if (typescript.isExpressionStatement(node)) return ofExpression(unwrap(node.expression));
  if (typescript.isVariableStatement(node)) {
    const [first] = node.declarationList.declarations;
    return first?.initializer === undefined ? node : unwrap(first.initializer);
  }
  return node;
}

/** `x = f()` is about `f()`; `session.user = x` is an operation itself. */
function ofExpression(expression: ts.Node): ts.Node {
  const typescript = loadTypeScript();
  const assigns =
    typescript.isBinaryExpression(expression) &&
    expression.operatorToken.kind === typescript.SyntaxKind.EqualsToken &&
    typescript.isIdentifier(expression.left);
  return assigns ? unwrap(expression.right) : expression;
}

function unwrap(expression: ts.Expression): ts.Expression {
  const typescript = loadTypeScript();
  let inner = expression;
  while (
    typescript.isParenthesizedExpression(inner) ||
    typescript.isAwaitExpression(inner) ||
    typescript.isAsExpression(inner) ||
    typescript.isSatisfiesExpression(inner) ||
    typescript.isNonNullExpression(inner) ||
    typescript.isVoidExpression(inner)
  ) {
    inner = inner.expression;
  }
  return inner;
}

/** The name of the outermost named function around a node, or ''. */
export function enclosingName(node: ts.Node): string {
  let name = '';
  for (let at = node; at !== undefined; at = at.parent) name = nameOfFunction(at) ?? name;
  return name;
}

function nameOfFunction(node: ts.Node): string | null {
  const typescript = loadTypeScript();
  if (typescript.isFunctionDeclaration(node) || typescript.isClassDeclaration(node)) return node.name?.text ?? null;
  if (typescript.isMethodDeclaration(node)) return typescript.isIdentifier(node.name) ? node.name.text : null;
  if (!typescript.isVariableDeclaration(node) || !typescript.isIdentifier(node.name) || node.initializer === undefined) return null;
  const value = unwrap(node.initializer);
  return typescript.isFunctionLike(value) || typescript.isClassLike(value) ? node.name.text : null;
}

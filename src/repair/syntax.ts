/** Questions about the syntax tree of a snippet or of reference code. */
import type { ts } from 'ts-morph';
import type { Range } from '../model/source.ts';
import { loadTypeScript } from '../parse/index.ts';

/** The outermost node that stands exactly at a range, else the innermost one around it. */
export function nodeAt(file: ts.SourceFile, { start, end }: Range): ts.Node {
  const { forEachChild } = loadTypeScript();
  let node: ts.Node = file;
  for (;;) {
    if (node !== file && node.getStart(file) === start && node.end === end) return node;
    const inner: ts.Node | undefined = forEachChild(node, (child) =>
      child.getStart(file) <= start && child.end >= end ? child : undefined,
    );
    if (inner === undefined) return node;
    node = inner;
  }
}

export const rangeOf = (node: ts.Node): Range => ({ start: node.getStart(), end: node.end });

/** The call at or around a node. */
export function callAround(node: ts.Node): ts.CallExpression | ts.NewExpression | null {
  const { isCallExpression, isNewExpression } = loadTypeScript();
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent) {
    if (isCallExpression(at) || isNewExpression(at)) return at;
  }
  return null;
}

/** The statement in a block that a node belongs to; null in a function without a block. */
export function statementAround(node: ts.Node): ts.Statement | null {
  const { isArrowFunction, isBlock, isSourceFile, isStatement, isCaseOrDefaultClause } = loadTypeScript();
  for (let at: ts.Node = node; at.parent !== undefined; at = at.parent) {
    if (isStatement(at) && (isBlock(at.parent) || isSourceFile(at.parent) || isCaseOrDefaultClause(at.parent))) return at;
    if (isArrowFunction(at) && !isBlock(at.body)) return null;
  }
  return null;
}

/** The function around a node, or the file. */
export function functionAround(node: ts.Node): ts.Node {
  const { isFunctionLike } = loadTypeScript();
  let at = node.parent;
  while (at?.parent !== undefined && !isFunctionLike(at)) at = at.parent;
  return at ?? node;
}

/** Without parentheses, `as`, `!` and `await`. */
export function bare(node: ts.Expression): ts.Expression {
  const { isAsExpression, isAwaitExpression, isNonNullExpression, isParenthesizedExpression, isSatisfiesExpression } = loadTypeScript();
  let at = node;
  while (
    isParenthesizedExpression(at) ||
    isAsExpression(at) ||
    isNonNullExpression(at) ||
    isAwaitExpression(at) ||
    isSatisfiesExpression(at)
  ) {
    at = at.expression;
  }
  return at;
}

/** The only initializer of the constant that a name means, looked for from the use outwards; null for all else. */
export function initializerOf(name: ts.Identifier): ts.Expression | null {
  return declarationOf(name)?.initializer ?? null;
}

/** The `const` that a name means. */
export function declarationOf(name: ts.Identifier): ts.VariableDeclaration | null {
  const { forEachChild, isFunctionLike, isIdentifier, isVariableDeclaration, isVariableDeclarationList, NodeFlags } = loadTypeScript();
  let found: ts.VariableDeclaration | null = null;
  const look = (node: ts.Node, depth: number): void => {
    if (found !== null || depth > MAX_DEPTH) return;
    if (isVariableDeclaration(node) && isIdentifier(node.name) && node.name.text === name.text) {
      if (isVariableDeclarationList(node.parent) && (node.parent.flags & NodeFlags.Const) !== 0) found = node;
      return;
    }
    forEachChild(node, (child) => {
      if (!isFunctionLike(child)) look(child, depth + 1);
    });
  };
  for (let scope: ts.Node | undefined = functionAround(name); scope !== undefined; scope = scope.parent && functionAround(scope)) {
    const declaresParameter = isFunctionLike(scope) && scope.parameters.some((parameter) => parameter.name.getText() === name.text);
    if (declaresParameter) return null;
    look(scope, 0);
    if (found !== null || scope.parent === undefined) return found;
  }
  return found;
}

const MAX_DEPTH = 60;

/** An expression with the constants that it is a mere name of followed to their values. */
export function followed(expression: ts.Expression): ts.Expression {
  const { isIdentifier } = loadTypeScript();
  let at = bare(expression);
  for (let step = 0; step < 8 && isIdentifier(at); step++) {
    const value = initializerOf(at);
    if (value === null) break;
    at = bare(value);
  }
  return at;
}

/** The names that an expression uses: no members, no keys, no parameters of its own functions. */
export function namesIn(root: ts.Node): readonly ts.Identifier[] {
  const { forEachChild, isFunctionLike, isIdentifier, isPropertyAccessExpression, isPropertyAssignment, isBindingElement } =
    loadTypeScript();
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node, own: ReadonlySet<string>): void => {
    if (isIdentifier(node)) {
      const { parent } = node;
      const isMember = isPropertyAccessExpression(parent) && parent.name === node;
      const isKey = (isPropertyAssignment(parent) && parent.name === node) || (isBindingElement(parent) && parent.propertyName === node);
      if (!isMember && !isKey && !own.has(node.text)) found.push(node);
      return;
    }
    const inner = isFunctionLike(node) ? new Set([...own, ...node.parameters.map(({ name }) => name.getText())]) : own;
    forEachChild(node, (child) => visit(child, inner));
  };
  visit(root, new Set());
  return found;
}

/** True for a value that means the same in every file: literals, and arrays, objects, sums and patterns of them. */
export function isClosed(node: ts.Node): boolean {
  const { isArrowFunction, isCallExpression, isFunctionExpression, isNewExpression } = loadTypeScript();
  const open = (at: ts.Node): boolean =>
    isArrowFunction(at) ||
    isFunctionExpression(at) ||
    isCallExpression(at) ||
    isNewExpression(at) ||
    (loadTypeScript().forEachChild(at, (child) => open(child) || undefined) ?? false);
  return namesIn(node).every(({ text }) => text === 'undefined') && !open(node);
}

/** True when control does not go on after a statement. */
export function leaves(statement: ts.Statement): boolean {
  const { isBlock, isContinueStatement, isReturnStatement, isThrowStatement, isBreakStatement } = loadTypeScript();
  if (isBlock(statement)) return statement.statements.length > 0 && leaves(statement.statements.at(-1) as ts.Statement);
  return isReturnStatement(statement) || isThrowStatement(statement) || isContinueStatement(statement) || isBreakStatement(statement);
}

/** The white space that a node's line begins with. */
export function indentOf(node: ts.Node): string {
  const { text } = node.getSourceFile();
  const lineStart = text.lastIndexOf('\n', node.getStart() - 1) + 1;
  return /^[^\S\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
}

/** The name that a chain of members or a write to one starts from: `req` of `req.session.userId = id`. */
export function rootOf(node: ts.Node): ts.Identifier | null {
  const { isBinaryExpression, isCallExpression, isElementAccessExpression, isIdentifier, isPropertyAccessExpression } = loadTypeScript();
  let at = node;
  for (;;) {
    if (isIdentifier(at)) return at;
    if (isBinaryExpression(at)) at = at.left;
    else if (isPropertyAccessExpression(at) || isElementAccessExpression(at) || isCallExpression(at)) at = at.expression;
    else return null;
  }
}

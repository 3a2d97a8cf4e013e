/** A text with its tree and the declarations that its names mean, and edits of it. */
import ts from 'typescript';

export interface Code {
  readonly text: string;
  readonly file: ts.SourceFile;
  readonly checker: ts.TypeChecker;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits that belong together: all are made, or none. */
export type Site = readonly Edit[];

const OPTIONS: ts.CompilerOptions = {
  noLib: true,
  noResolve: true,
  allowJs: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  jsx: ts.JsxEmit.Preserve,
};

/** Reads one text; types of other modules are not looked up. */
export function readCode(text: string): Code {
  const name = isJsx(text) ? 'code.tsx' : 'code.ts';
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
  const host: ts.CompilerHost = {
    getSourceFile: (path) => (path === name ? file : undefined),
    getDefaultLibFileName: () => 'lib.d.ts',
    writeFile: () => undefined,
    getCurrentDirectory: () => '',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (path) => path === name,
    readFile: () => undefined,
  };
  return { text, file, checker: ts.createProgram([name], OPTIONS, host).getTypeChecker() };
}

/** Syntax errors of a text, in the one of the two grammars that reads it better. */
export function syntaxErrors(text: string): readonly string[] {
  return errorsOf(text, isJsx(text) ? 'code.tsx' : 'code.ts');
}

function isJsx(text: string): boolean {
  return /<\/|\/>/.test(text) && errorsOf(text, 'code.tsx').length === 0 && errorsOf(text, 'code.ts').length > 0;
}

function errorsOf(text: string, name: string): readonly string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true) as ts.SourceFile & {
    readonly parseDiagnostics: readonly ts.Diagnostic[];
  };
  return file.parseDiagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** Makes the edits of all sites that don't overlap an earlier one; null when nothing changes. */
export function applySites(text: string, sites: readonly Site[]): string | null {
  const taken: Edit[] = [];
  const free = (edit: Edit): boolean =>
    taken.every((other) => edit.end <= other.start || edit.start >= other.end) &&
    !taken.some((other) => edit.start === other.start && edit.start === edit.end && other.start !== other.end);
  for (const site of sites) if (site.every(free)) taken.push(...site);
  let result = '';
  let from = 0;
  for (const edit of taken.map((one, i) => ({ ...one, i })).sort((a, b) => a.start - b.start || a.end - b.end || a.i - b.i)) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  result += text.slice(from);
  return result === text ? null : result;
}

/** All nodes of a tree, outer ones first. */
export function* nodesOf(root: ts.Node): Generator<ts.Node> {
  const open: ts.Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    open.push(...children.reverse());
  }
}

/** The nodes of one kind. */
export function findAll<Kind extends ts.Node>(root: ts.Node, is: (node: ts.Node) => node is Kind): readonly Kind[] {
  return [...nodesOf(root)].filter(is);
}

/** The text of a node without the comments before it. */
export const textOf = (code: Code, node: ts.Node): string => code.text.slice(node.getStart(code.file), node.end);

export const replace = (code: Code, node: ts.Node, text: string): Edit => ({ start: node.getStart(code.file), end: node.end, text });

export const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** True when the tree holds a node that passes, functions inside it included unless `own` is set. */
export function holds(root: ts.Node, passes: (node: ts.Node) => boolean, own = false): boolean {
  if (passes(root)) return true;
  return ts.forEachChild(root, (child) => (own && ts.isFunctionLike(child) ? false : holds(child, passes, own) || undefined)) ?? false;
}

export const hasAwait = (node: ts.Node): boolean => holds(node, ts.isAwaitExpression);

/** `this`, `arguments`, `super`, `yield`: what ties code to its own function. */
export const isTied = (node: ts.Node): boolean =>
  holds(
    node,
    (one) =>
      one.kind === ts.SyntaxKind.ThisKeyword ||
      one.kind === ts.SyntaxKind.SuperKeyword ||
      ts.isYieldExpression(one) ||
      (ts.isIdentifier(one) && one.text === 'arguments'),
  );

/** No call, assignment or await happens in it: it may be evaluated earlier, later or not at all. */
export function isPure(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return true;
  if (
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isTaggedTemplateExpression(node) ||
    ts.isDeleteExpression(node) ||
    ts.isYieldExpression(node)
  )
    return false;
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  )
    return false;
  if (
    (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
    (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)
  )
    return false;
  return !(ts.forEachChild(node, (child) => !isPure(child) || undefined) ?? false);
}

/** The declaration that an identifier means, resolving `{ a }` to the variable. */
export function symbolOf({ checker }: Code, node: ts.Identifier): ts.Symbol | undefined {
  if (ts.isShorthandPropertyAssignment(node.parent)) return checker.getShorthandAssignmentValueSymbol(node.parent);
  return checker.getSymbolAtLocation(node);
}

/** Names the text uses anywhere. */
export function namesIn(root: ts.Node): ReadonlySet<string> {
  return new Set(findAll(root, ts.isIdentifier).map(({ text }) => text));
}

/** A name that the text does not use. */
export function freshName({ file }: Code, wish: string, taken: Set<string> = new Set()): string {
  const names = namesIn(file);
  let name = wish;
  for (let i = 2; names.has(name) || taken.has(name); i++) name = `${wish}${i}`;
  taken.add(name);
  return name;
}

/** Values that a piece uses and that are declared outside it but not at the top of the file. */
export function localsUsedBy(code: Code, root: ts.Node): readonly ts.Symbol[] {
  const found = new Set<ts.Symbol>();
  for (const name of findAll(root, ts.isIdentifier)) {
    if (isTypePosition(name)) continue;
    const symbol = symbolOf(code, name);
    const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
    if (symbol === undefined || declaration === undefined || !isLocal(declaration) || isMember(declaration)) continue;
    if (declaration.pos >= root.pos && declaration.end <= root.end) continue;
    found.add(symbol);
  }
  return [...found];
}

const isMember = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) ||
  ts.isShorthandPropertyAssignment(node) ||
  ts.isPropertySignature(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isPropertyDeclaration(node);

const isLocal = (node: ts.Node): boolean => functionAround(node) !== null;

/** The nearest function that a node lies in. */
export function functionAround(node: ts.Node): ts.SignatureDeclaration | null {
  for (let at = node.parent; at !== undefined; at = at.parent) if (ts.isFunctionLike(at)) return at;
  return null;
}

/** The statement of a block or file that a node lies in. */
export function statementAround(node: ts.Node): ts.Statement | null {
  for (let at = node; at.parent !== undefined; at = at.parent) {
    if ((ts.isBlock(at.parent) || ts.isSourceFile(at.parent)) && ts.isStatement(at)) return at;
  }
  return null;
}

/** Stands in a type: nothing is evaluated there. */
export function isTypePosition(node: ts.Node): boolean {
  for (let at: ts.Node = node; at !== undefined; at = at.parent) {
    if (ts.isTypeNode(at) && !(ts.isExpressionWithTypeArguments(at) && at.parent !== undefined && ts.isHeritageClause(at.parent)))
      return true;
    if (ts.isInterfaceDeclaration(at) || ts.isTypeAliasDeclaration(at) || ts.isTypeParameterDeclaration(at)) return true;
    if (ts.isStatement(at) || ts.isBlock(at)) return false;
  }
  return false;
}

/** Ends with a return, throw, continue or break on every path. */
export function alwaysExits(statement: ts.Statement): boolean {
  if (ts.isReturnStatement(statement) || ts.isThrowStatement(statement)) return true;
  if (!ts.isBlock(statement)) return false;
  const last = statement.statements.at(-1);
  return last !== undefined && alwaysExits(last);
}

/** Statements of a block or a lone statement, without braces. */
export const bodyOf = (code: Code, statement: ts.Statement): string =>
  ts.isBlock(statement)
    ? code.text.slice(statement.getStart(code.file) + 1, statement.end - 1)
    : code.text.slice(statement.getStart(code.file), statement.end);

/** The offset behind the imports, where module-wide declarations can be put. */
export function afterImports({ file }: Code): number {
  const last = file.statements.filter((statement) => ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement)).at(-1);
  return last?.end ?? 0;
}

/** Parenthesized unless it binds tightly anyway. */
export function grouped(code: Code, node: ts.Expression): string {
  const tight =
    ts.isIdentifier(node) ||
    ts.isLiteralExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isTemplateExpression(node) ||
    node.kind === ts.SyntaxKind.ThisKeyword;
  return tight ? textOf(code, node) : `(${textOf(code, node)})`;
}

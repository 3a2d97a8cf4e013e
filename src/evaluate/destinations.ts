/**
 * The names under which a value is kept: by them one can tell what a random number is for.
 *
 * ```
 * function newToken() { const i = Math.random(); out += CHARS[i]; return out; }   →  i, out, newToken
 * user.resetToken = Math.random()                                                 →  resetToken
 * redis.set(`otp:${phone}`, Math.random())                                        →  otp
 * const code = draw(); function draw() { return Math.random(); }                   →  draw, code
 * db.invite.create({ data: { key: Math.random() } })                              →  key, invite key
 * sendSms(phone, `Your code is ${Math.random()}`)                                  →  Your code is
 * ```
 */
import type { ts } from 'ts-morph';
import type { Range } from '../model/source.ts';

type Ts = typeof ts;

/** Nodes of a function that are looked at. */
const MAX_NODES = 5_000;
/** A value goes through this many names of one function at most. */
const MAX_STEPS = 4;
/** A value that functions return is followed to so many callers, one behind the other. */
const MAX_CALLERS = 2;

/** Names of variables, members and functions that take in the expression at a place, nearest first. */
export function destinationsAt(tsx: Ts, file: ts.SourceFile, range: Range): readonly string[] {
  const node = nodeAt(tsx, file, range);
  return node === null ? [] : [...new Set(destinations(tsx, node))];
}

function nodeAt(tsx: Ts, file: ts.SourceFile, { start, end }: Range): ts.Node | null {
  let found: ts.Node | null = null;
  for (let at: ts.Node | undefined = file; at !== undefined; ) {
    const next: ts.Node | undefined = tsx.forEachChild(at, (child) =>
      child.getStart(file) <= start && end <= child.end ? child : undefined,
    );
    if (at.getStart(file) === start && at.end === end) found = at;
    at = next;
  }
  return found;
}

function destinations(tsx: Ts, from: ts.Node, callers = MAX_CALLERS): readonly string[] {
  const names = [...filledBy(tsx, from)];
  for (let node = from, { parent } = from; parent !== undefined; node = parent, { parent } = node) {
    if (isChoice(tsx, parent, node)) return names;
    if (tsx.isSourceFile(parent)) return [...names, ...through(tsx, parent.statements, from, names, (one) => !isFunction(tsx, one))];
    names.push(...keptBy(tsx, parent, node));
    if (!isFunction(tsx, parent)) continue;
    const own = throughFunction(tsx, parent, from, names);
    names.push(...own.names, ...(own.returned && callers > 0 ? atCallers(tsx, parent, callers - 1) : []));
    if (!isArgument(tsx, parent)) return names;
  }
  return names;
}

/** `users[node].id`: a value chooses one of several, and what is read of that one is not made of it. */
function isChoice(tsx: Ts, parent: ts.Node, node: ts.Node): boolean {
  if (!tsx.isElementAccessExpression(parent) || parent.argumentExpression !== node) return false;
  const use = parent.parent;
  return tsx.isPropertyAccessExpression(use) && use.expression === parent && !tsx.isCallExpression(use.parent);
}

/** A call that stands for itself leaves what it makes in what it is given: `getRandomValues(token)`. */
function filledBy(tsx: Ts, node: ts.Node): readonly string[] {
  return tsx.isCallExpression(node) && tsx.isExpressionStatement(node.parent)
    ? node.arguments.flatMap((argument) => nameOf(tsx, argument))
    : [];
}

/** `name = node`, `const name = node`, `{ name: node }`, `name.push(node)`. */
function keptBy(tsx: Ts, parent: ts.Node, node: ts.Node): readonly string[] {
  if (tsx.isVariableDeclaration(parent) && parent.initializer === node && tsx.isIdentifier(parent.name)) return [parent.name.text];
  if (tsx.isPropertyAssignment(parent) && parent.initializer === node && tsx.isIdentifier(parent.name))
    return [parent.name.text, ...ofRecord(tsx, parent, parent.name.text)];
  if (tsx.isShorthandPropertyAssignment(parent) && parent.name === node) return ofRecord(tsx, parent, parent.name.text);
  if (tsx.isPropertyDeclaration(parent) && parent.initializer === node && tsx.isIdentifier(parent.name)) return [parent.name.text];
  if (tsx.isBinaryExpression(parent) && parent.right === node && isAssignment(tsx, parent)) return nameOf(tsx, parent.left);
  if (tsx.isCallExpression(parent)) {
    const key = keyOf(tsx, parent, node);
    if (key !== null) return [key];
  }
  if (tsx.isTemplateSpan(parent) && parent.expression === node) return saidOf(tsx, parent.parent);
  const isPush =
    tsx.isCallExpression(parent) &&
    parent.expression !== node &&
    tsx.isPropertyAccessExpression(parent.expression) &&
    parent.expression.name.text === 'push';
  return isPush ? nameOf(tsx, (parent.expression as ts.PropertyAccessExpression).expression) : [];
}

const MAKERS: ReadonlySet<string> = new Set(['create', 'insert', 'insertOne', 'save', 'upsert', 'update', 'updateOne', 'build']);

/** `db.invite.create({ data: { key: node } })`: the key of an invite. */
function ofRecord(tsx: Ts, from: ts.Node, name: string): readonly string[] {
  if (tsx.isPropertyAssignment(from) && tsx.isObjectLiteralExpression(from.initializer)) return [];
  let { parent } = from;
  while (tsx.isObjectLiteralExpression(parent) || tsx.isPropertyAssignment(parent)) parent = parent.parent;
  if (!tsx.isCallExpression(parent) || !tsx.isPropertyAccessExpression(parent.expression)) return [];
  const { expression: model, name: method } = parent.expression;
  return MAKERS.has(method.text) ? nameOf(tsx, model).map((record) => `${record} ${name}`) : [];
}

const SETTERS: ReadonlySet<string> = new Set(['set', 'setItem', 'setex', 'setEx', 'put', 'cookie', 'setCookie']);

/** The words of the key that a value is stored under: `reset token` for `store.set(`reset-token:${id}`, node)`; null when none is written. */
function keyOf(tsx: Ts, { expression, arguments: [key, ...values] }: ts.CallExpression, node: ts.Node): string | null {
  if (key === undefined || !values.includes(node as ts.Expression)) return null;
  if (!tsx.isPropertyAccessExpression(expression) || !SETTERS.has(expression.name.text)) return null;
  const text = tsx.isStringLiteralLike(key) ? key.text : tsx.isTemplateExpression(key) ? key.head.text : '';
  const words = text.split(/[^A-Za-z]+/).filter((word) => word !== '');
  return words.length === 0 ? null : words.join(' ');
}

/** What a message that is sent says of the value that it brings. */
function saidOf(tsx: Ts, text: ts.TemplateExpression): readonly string[] {
  let { parent } = text as ts.Node;
  while (tsx.isObjectLiteralExpression(parent) || tsx.isPropertyAssignment(parent)) parent = parent.parent;
  if (!tsx.isCallExpression(parent) || !nameOf(tsx, parent.expression).some((name) => /^(?:send|notify)/.test(name))) return [];
  const said = text.head.text.trim();
  return said === '' ? [] : [said];
}

const isAssignment = (tsx: Ts, { operatorToken }: ts.BinaryExpression): boolean =>
  operatorToken.kind >= tsx.SyntaxKind.FirstAssignment && operatorToken.kind <= tsx.SyntaxKind.LastAssignment;

function nameOf(tsx: Ts, node: ts.Node): readonly string[] {
  if (tsx.isIdentifier(node)) return [node.text];
  if (tsx.isElementAccessExpression(node) || isWrapped(tsx, node)) return nameOf(tsx, node.expression);
  if (tsx.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => nameOf(tsx, element));
  return tsx.isPropertyAccessExpression(node) ? [node.name.text] : [];
}

/** `node as T`, `<T>node`, `node!`, `(node)`: the same value. */
const isWrapped = (
  tsx: Ts,
  node: ts.Node,
): node is ts.AsExpression | ts.TypeAssertion | ts.NonNullExpression | ts.SatisfiesExpression | ts.ParenthesizedExpression =>
  tsx.isAsExpression(node) ||
  tsx.isTypeAssertionExpression(node) ||
  tsx.isNonNullExpression(node) ||
  tsx.isSatisfiesExpression(node) ||
  tsx.isParenthesizedExpression(node);

const isFunction = (tsx: Ts, node: ts.Node): node is ts.FunctionLikeDeclaration =>
  tsx.isFunctionDeclaration(node) || tsx.isFunctionExpression(node) || tsx.isArrowFunction(node) || tsx.isMethodDeclaration(node);

const isArgument = (tsx: Ts, node: ts.Node): boolean => tsx.isCallExpression(node.parent) && node.parent.expression !== node;

type Enters = (node: ts.Node) => boolean;

const EVERYWHERE: Enters = () => true;

/** Further names that the value goes through in the nodes that are entered. */
function through(tsx: Ts, roots: readonly ts.Node[], from: ts.Node, names: readonly string[], enters: Enters): readonly string[] {
  const nodes = roots.flatMap((root) => below(tsx, root, enters));
  const known = new Set(names);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const before = known.size;
    for (const node of nodes) {
      const value = tsx.isVariableDeclaration(node)
        ? node.initializer
        : tsx.isBinaryExpression(node) && isAssignment(tsx, node)
          ? node.right
          : undefined;
      if (value !== undefined && carries(tsx, value, from, known, enters)) for (const name of keptBy(tsx, node, value)) known.add(name);
      if (tsx.isShorthandPropertyAssignment(node) && known.has(node.name.text))
        for (const name of keptBy(tsx, node, node.name)) known.add(name);
      if (tsx.isPropertyAssignment(node) && carries(tsx, node.initializer, from, known, enters) && tsx.isIdentifier(node.name))
        for (const name of ofRecord(tsx, node, node.name.text)) known.add(name);
      if (tsx.isTemplateSpan(node) && carries(tsx, node.expression, from, known, enters))
        for (const said of saidOf(tsx, node.parent)) known.add(said);
      if (!tsx.isCallExpression(node)) continue;
      for (const argument of node.arguments) {
        const key = keyOf(tsx, node, argument);
        if (key !== null && carries(tsx, argument, from, known, enters)) known.add(key);
      }
    }
    if (known.size === before) break;
  }
  return [...known, ...(nodes.some((node) => setsUuidVariant(tsx, node)) ? ['uuid'] : [])];
}

const carries = (tsx: Ts, node: ts.Node, from: ts.Node, known: ReadonlySet<string>, enters: Enters): boolean =>
  within(node, from) || below(tsx, node, enters).some((one) => tsx.isIdentifier(one) && known.has(one.text));

/** Names under which the callers of a function keep what it returns. */
function atCallers(tsx: Ts, fn: ts.FunctionLikeDeclaration, callers: number): readonly string[] {
  const [name] = ownName(tsx, fn);
  if (name === undefined) return [];
  const isCalled = ({ expression }: ts.CallExpression): boolean =>
    tsx.isPropertyAccessExpression(expression)
      ? expression.name.text === name && expression.expression.kind === tsx.SyntaxKind.ThisKeyword
      : tsx.isIdentifier(expression) && expression.text === name;
  return below(tsx, fn.getSourceFile(), EVERYWHERE).flatMap((node) =>
    tsx.isCallExpression(node) && isCalled(node) && !within(fn, node) ? destinations(tsx, node, callers) : [],
  );
}

/** Further names of the function that the value goes through, and the function's own when it is returned. */
function throughFunction(
  tsx: Ts,
  fn: ts.FunctionLikeDeclaration,
  from: ts.Node,
  names: readonly string[],
): { readonly names: readonly string[]; readonly returned: boolean } {
  if (fn.body === undefined) return { names: [...names, ...ownName(tsx, fn)], returned: false };
  const known = through(tsx, [fn.body], from, names, EVERYWHERE);
  const has = new Set(known);
  const given = tsx.isBlock(fn.body)
    ? below(tsx, fn.body, EVERYWHERE).flatMap((node) => (tsx.isReturnStatement(node) && node.expression ? [node.expression] : []))
    : [fn.body];
  const isReturned = !tsx.isBlock(fn.body) || given.some((value) => carries(tsx, value, from, has, EVERYWHERE));
  const isResult = given.some((value) =>
    below(tsx, value, EVERYWHERE).some(
      (node) => (node === from || (tsx.isIdentifier(node) && has.has(node.text))) && isPart(tsx, node, value),
    ),
  );
  return { names: [...known, ...(isReturned ? ownName(tsx, fn) : [])], returned: isResult };
}

const CONVERSIONS: ReadonlySet<string> = new Set(
  'Math String Number parseInt parseFloat BigInt Array Buffer btoa encodeURIComponent map replace replaceAll join concat padStart padEnd charAt at toString slice'.split(
    ' ',
  ),
);

/** `CHARS[Math.floor(node)]` is made of the node; `wait(node)` and `retry(fn, node)` only take it. */
function isPart(tsx: Ts, node: ts.Node, whole: ts.Node): boolean {
  for (let at = node; at !== whole; at = at.parent) {
    const { parent } = at;
    if (!tsx.isCallExpression(parent) || parent.expression === at) continue;
    const { expression: callee } = parent;
    const names = tsx.isPropertyAccessExpression(callee) ? [callee.name, callee.expression] : [callee];
    if (!names.some((name) => tsx.isIdentifier(name) && CONVERSIONS.has(name.text))) return false;
  }
  return true;
}

/** `(r & 0x3) | 0x8`: the variant bits of a UUID are set, whatever the function is called. */
function setsUuidVariant(tsx: Ts, node: ts.Node): boolean {
  if (!tsx.isBinaryExpression(node) || node.operatorToken.kind !== tsx.SyntaxKind.BarToken || !isNumber(tsx, node.right, 8)) return false;
  const masked = tsx.isParenthesizedExpression(node.left) ? node.left.expression : node.left;
  return tsx.isBinaryExpression(masked) && masked.operatorToken.kind === tsx.SyntaxKind.AmpersandToken && isNumber(tsx, masked.right, 3);
}

const isNumber = (tsx: Ts, node: ts.Node, value: number): boolean => tsx.isNumericLiteral(node) && Number(node.text) === value;

const within = (outer: ts.Node, inner: ts.Node): boolean => outer.pos <= inner.pos && inner.end <= outer.end;

function ownName(tsx: Ts, fn: ts.FunctionLikeDeclaration): readonly string[] {
  if (isArgument(tsx, fn)) return [];
  if (fn.name !== undefined) return tsx.isIdentifier(fn.name) ? [fn.name.text] : [];
  return keptBy(tsx, fn.parent, fn);
}

/** A node and all below it, as far as the limit goes. */
function below(tsx: Ts, node: ts.Node, enters: Enters): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const stack = [node];
  for (let at = stack.pop(); at !== undefined && found.length < MAX_NODES; at = stack.pop()) {
    found.push(at);
    if (enters(at)) tsx.forEachChild(at, (child) => void stack.push(child));
  }
  return found;
}

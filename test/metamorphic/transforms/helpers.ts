/** Extracting and inlining helpers. */
import ts from 'typescript';
import {
  afterImports,
  type Code,
  findAll,
  freshName,
  functionAround,
  hasAwait,
  holds,
  insert,
  isPure,
  isTied,
  isTypePosition,
  localsUsedBy,
  replace,
  type Site,
  symbolOf,
  textOf,
} from '../code.ts';
import { rewriting } from '../transform.ts';

/** `if (c(a)) …` → `const isRefused = (a) => c(a); if (isRefused(a)) …` with the helper at the top. */
export const extractCondition = rewriting(
  'extract-condition',
  [
    [
      'function f(a, b) { if (!g(a, b)) return; }',
      'const isRefused = (a, b) => !g(a, b);\nfunction f(a, b) { if (isRefused(a, b)) return; }',
    ],
  ],
  (code) => {
    const taken = new Set<string>();
    const conditions = findAll(code.file, ts.isIfStatement).map(({ expression }) => expression);
    return conditions.filter((one) => canMove(one) && !ts.isIdentifier(one)).map((one) => extracted(code, one, 'isRefused', taken));
  },
);

/** An argument that is built becomes the result of a helper. */
export const extractValue = rewriting(
  'extract-value',
  [["function f(a) { g(a + '/'); }", "const built = (a) => a + '/';\nfunction f(a) { g(built(a)); }"]],
  (code) => {
    const taken = new Set<string>();
    const args = findAll(code.file, ts.isCallExpression).flatMap((call) => [...call.arguments]);
    const builds = (one: ts.Expression) =>
      ts.isTemplateExpression(one) ||
      (ts.isBinaryExpression(one) && one.operatorToken.kind === ts.SyntaxKind.PlusToken) ||
      (ts.isCallExpression(one) && one.arguments.length > 0);
    return args
      .filter((one) => functionAround(one) !== null && canMove(one) && builds(one))
      .map((one) => extracted(code, one, 'built', taken));
  },
);

const canMove = (one: ts.Expression): boolean =>
  !hasAwait(one) &&
  !isTied(one) &&
  !holds(
    one,
    (each) => ts.isFunctionLike(each) || (ts.isBinaryExpression(each) && each.operatorToken.kind === ts.SyntaxKind.EqualsToken),
  ) &&
  !isTypePosition(one);

/** Module-wide names that are declared below are out of reach only while the module loads; a condition at the top level stays. */
function extracted(code: Code, expression: ts.Expression, wish: string, taken: Set<string>): Site {
  const name = freshName(code, wish, taken);
  const locals = localsUsedBy(code, expression)
    .map((symbol) => symbol.name)
    .join(', ');
  const typed = ts.isObjectLiteralExpression(expression) ? `(${textOf(code, expression)})` : textOf(code, expression);
  const at = afterImports(code);
  return [
    insert(at, `${at === 0 ? '' : '\n'}const ${name} = (${locals}) => ${typed};${at === 0 ? '\n' : ''}`),
    replace(code, expression, `${name}(${locals})`),
  ];
}

/** `h(a)` → the body of `const h = (x) => …` with `a` for `x`. */
export const inlineHelper = rewriting(
  'inline-helper',
  [['const h = (x) => x.y + 1; function f(a) { return g(h(a)); }', 'const h = (x) => x.y + 1; function f(a) { return g((a.y + 1)); }']],
  (code) =>
    findAll(code.file, ts.isVariableDeclaration).flatMap((declaration): readonly Site[] => {
      const { initializer: fn, name } = declaration;
      if (!fn || !ts.isArrowFunction(fn) || ts.isBlock(fn.body) || !ts.isIdentifier(name) || isAsync(fn) || isTied(fn) || hasAwait(fn))
        return [];
      const body = fn.body;
      if (!fn.parameters.every((one) => ts.isIdentifier(one.name) && !one.initializer && !one.dotDotDotToken)) return [];
      if (holds(body, ts.isFunctionLike)) return [];
      const calls = findAll(code.file, ts.isCallExpression).filter(
        (call) =>
          ts.isIdentifier(call.expression) &&
          call.expression.text === name.text &&
          symbolOf(code, call.expression) === symbolOf(code, name),
      );
      return calls
        .filter(
          (call) =>
            call.arguments.length === fn.parameters.length && [...call.arguments].every(isSimple) && sameMeaning(code, body, call, fn),
        )
        .map((call) => [replace(code, call, `(${substituted(code, body, fn, call)})`)]);
    }),
);

const isAsync = (fn: ts.ArrowFunction): boolean => fn.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;

/** May be evaluated more than once. */
const isSimple = (one: ts.Expression): boolean => !holds(one, ts.isFunctionLike) && isPure(one) && !ts.isObjectLiteralExpression(one);

/** The names that the body uses mean the same where it is called. */
function sameMeaning(code: Code, body: ts.Expression, call: ts.CallExpression, fn: ts.ArrowFunction): boolean {
  return findAll(body, ts.isIdentifier).every((one) => {
    const symbol = symbolOf(code, one);
    if (symbol === undefined || (ts.isPropertyAccessExpression(one.parent) && one.parent.name === one)) return true;
    const declaration = symbol.declarations?.[0];
    if (declaration === undefined || (declaration.pos >= fn.pos && declaration.end <= fn.end)) return true;
    return code.checker.resolveName(one.text, call, ts.SymbolFlags.Value | ts.SymbolFlags.Alias, false) === symbol;
  });
}

function substituted(code: Code, body: ts.Expression, fn: ts.ArrowFunction, call: ts.CallExpression): string {
  const start = body.getStart(code.file);
  let text = textOf(code, body);
  const uses = findAll(body, ts.isIdentifier).filter(
    (one) =>
      !(ts.isPropertyAccessExpression(one.parent) && one.parent.name === one) &&
      !(ts.isPropertyAssignment(one.parent) && one.parent.name === one),
  );
  for (const use of [...uses].reverse()) {
    const at = fn.parameters.findIndex((parameter) => symbolOf(code, use) === symbolOf(code, parameter.name as ts.Identifier));
    const argument = call.arguments[at];
    if (!argument) continue;
    const value =
      ts.isIdentifier(argument) || ts.isPropertyAccessExpression(argument) || ts.isLiteralExpression(argument)
        ? textOf(code, argument)
        : `(${textOf(code, argument)})`;
    const from = use.getStart(code.file) - start;
    text =
      text.slice(0, from) +
      (ts.isShorthandPropertyAssignment(use.parent) ? `${use.text}: ${value}` : value) +
      text.slice(from + use.text.length);
  }
  return text;
}

/** Arrow ↔ function ↔ method. */
import ts from 'typescript';
import { type Code, findAll, isTied, replace, symbolOf, textOf } from '../code.ts';
import { rewriting } from '../transform.ts';

const isAsync = (node: ts.FunctionLikeDeclaration): string =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ? 'async ' : '';

const signature = (code: Code, node: ts.FunctionLikeDeclaration): string => {
  const generics = node.typeParameters ? `<${node.typeParameters.map((one) => textOf(code, one)).join(', ')}>` : '';
  return `${generics}(${node.parameters.map((one) => textOf(code, one)).join(', ')})${node.type ? `: ${textOf(code, node.type)}` : ''}`;
};

const blockOf = (code: Code, { body }: ts.ArrowFunction): string =>
  ts.isBlock(body) ? textOf(code, body) : `{ return ${textOf(code, body)}; }`;

/** `(a) => b` → `function (a) { return b; }`, where it has no `this` of its surroundings. */
export const arrowToFunction = rewriting(
  'arrow-to-function',
  [['f((a) => a.b, async (c) => { await c; });', 'f(function (a) { return a.b; }, async function (c) { await c; });']],
  (code) =>
    findAll(code.file, ts.isArrowFunction)
      .filter((node) => !isTied(node))
      .map((node) => [replace(code, node, wrapCallee(node, `${isAsync(node)}function ${signature(code, node)} ${blockOf(code, node)}`))]),
);

const wrapCallee = (node: ts.Node, text: string): string => (ts.isExpressionStatement(node.parent) ? `(${text})` : text);

/** `function (a) { … }` → `(a) => { … }`. */
export const functionToArrow = rewriting(
  'function-to-arrow',
  [['f(function (a) { return a.b; });', 'f((a) => { return a.b; });']],
  (code) =>
    findAll(code.file, ts.isFunctionExpression)
      .filter(
        (node) =>
          !isTied(node) && node.asteriskToken === undefined && node.name === undefined && !ts.isPropertyAccessExpression(node.parent),
      )
      .map((node) => [replace(code, node, `${isAsync(node)}${signature(code, node)} => ${textOf(code, node.body)}`)]),
);

/** `function f(a) { … }` → `const f = (a) => { … };`, where nothing calls it before. */
export const declarationToArrow = rewriting(
  'declaration-to-arrow',
  [['export async function f(a: A): Promise<B> { return g(a); }', 'export const f = async (a: A): Promise<B> => { return g(a); };']],
  (code) =>
    findAll(code.file, ts.isFunctionDeclaration)
      .filter(
        (node) =>
          node.name !== undefined &&
          node.body !== undefined &&
          node.asteriskToken === undefined &&
          !isTied(node) &&
          isLate(code, node) &&
          !isDefault(node) &&
          isOnly(code, node),
      )
      .map((node) => [
        replace(
          code,
          node,
          `${isExported(node) ? 'export ' : ''}const ${node.name?.text} = ${isAsync(node)}${signature(code, node)} => ${textOf(code, node.body as ts.Block)};`,
        ),
      ]),
);

const isExported = (node: ts.FunctionDeclaration): boolean =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
const isDefault = (node: ts.FunctionDeclaration): boolean =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
const isOnly = (code: Code, node: ts.FunctionDeclaration): boolean =>
  (symbolOf(code, node.name as ts.Identifier)?.declarations?.length ?? 1) === 1;

/** Uses that stand before it lie inside functions that are not called while the module loads. */
function isLate(code: Code, node: ts.FunctionDeclaration): boolean {
  const symbol = symbolOf(code, node.name as ts.Identifier);
  return findAll(code.file, ts.isIdentifier).every((use) => {
    if (use === node.name || use.text !== node.name?.text || symbolOf(code, use) !== symbol || use.getStart(code.file) > node.end)
      return true;
    for (let at: ts.Node = use; at.parent !== undefined; at = at.parent)
      if (ts.isFunctionDeclaration(at) && at.parent === node.parent) return true;
    return false;
  });
}

/** `const f = (a) => b;` → `function f(a) { return b; }`. */
export const arrowToDeclaration = rewriting('arrow-to-declaration', [['const f = (a) => a.b;', 'function f(a) { return a.b; }']], (code) =>
  findAll(code.file, ts.isVariableStatement).flatMap((node) => {
    const [only, more] = node.declarationList.declarations;
    const value = only?.initializer;
    if (
      only === undefined ||
      more !== undefined ||
      value === undefined ||
      !ts.isArrowFunction(value) ||
      !ts.isIdentifier(only.name) ||
      only.type !== undefined ||
      isTied(value)
    )
      return [];
    const exported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ? 'export ' : '';
    return [
      [replace(code, node, `${exported}${isAsync(value)}function ${only.name.text}${signature(code, value)} ${blockOf(code, value)}`)],
    ];
  }),
);

/** `{ m(a) { … } }` ↔ `{ m: (a) => { … } }`. */
export const methodForm = rewriting(
  'method-form',
  [['f({ m(a) { return a; }, n: (b) => b });', 'f({ m: (a) => { return a; }, n(b) { return b; } });']],
  (code) =>
    findAll(code.file, ts.isObjectLiteralExpression).flatMap((object) =>
      object.properties.flatMap((node) => {
        if (ts.isMethodDeclaration(node) && ts.isIdentifier(node.name) && node.asteriskToken === undefined && node.body && !isTied(node))
          return [[replace(code, node, `${node.name.text}: ${isAsync(node)}${signature(code, node)} => ${textOf(code, node.body)}`)]];
        if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && ts.isArrowFunction(node.initializer) && !isTied(node))
          return [
            [
              replace(
                code,
                node,
                `${isAsync(node.initializer)}${node.name.text}${signature(code, node.initializer)} ${blockOf(code, node.initializer)}`,
              ),
            ],
          ];
        return [];
      }),
    ),
);

/** A function that awaits nothing and returns a promise may say `async` or not: what it throws then rejects either way for who awaits it. */
export const returnAwait = rewriting(
  'return-await',
  [['const f = async (a) => { return await g(a); };', 'const f = async (a) => { return g(a); };']],
  (code) =>
    findAll(code.file, ts.isReturnStatement)
      .filter((node) => node.expression !== undefined && ts.isAwaitExpression(node.expression) && !isInTry(node))
      .map((node) => [replace(code, node.expression as ts.Expression, textOf(code, (node.expression as ts.AwaitExpression).expression))]),
);

function isInTry(node: ts.Node): boolean {
  for (let at = node.parent; at !== undefined && !ts.isFunctionLike(at); at = at.parent) if (ts.isTryStatement(at)) return true;
  return false;
}

/** await ↔ then ↔ callback. */
import ts from 'typescript';
import {
  afterImports,
  type Code,
  findAll,
  freshName,
  grouped,
  holds,
  insert,
  isTied,
  namesIn,
  replace,
  type Site,
  symbolOf,
  textOf,
} from '../code.ts';
import { rewriting } from '../transform.ts';

/** `const x = await p; rest` → `return Promise.resolve(p).then(async (x) => { rest });` at the outermost level of an async function. */
export const awaitToThen = rewriting(
  'await-to-then',
  [
    [
      'async function f() { a(); const x = await p(); g(x); }',
      'async function f() { a(); return Promise.resolve(p()).then(async (x) => { g(x); }); }',
    ],
  ],
  (code) =>
    findAll(code.file, ts.isBlock).flatMap((block): readonly Site[] => {
      if (!ts.isFunctionLike(block.parent) || ts.isConstructorDeclaration(block.parent)) return [];
      const at = block.statements.findIndex((one) => awaited(one) !== null);
      const found = block.statements[at];
      const binding = found && awaited(found);
      const rest = block.statements.slice(at + 1);
      if (!found || !binding || rest.some((one) => isTied(one) || ts.isFunctionDeclaration(one))) return [];
      const tail = code.text.slice(found.end, block.end - 1);
      return [
        [
          {
            start: found.getStart(code.file),
            end: block.end - 1,
            text: `return Promise.resolve(${textOf(code, binding.value.expression)}).then(async (${binding.name ? textOf(code, binding.name) : ''}) => {${tail}}); `,
          },
        ],
      ];
    }),
);

interface Awaited {
  readonly name: ts.BindingName | null;
  readonly value: ts.AwaitExpression;
}

function awaited(statement: ts.Statement): Awaited | null {
  if (ts.isExpressionStatement(statement) && ts.isAwaitExpression(statement.expression)) return { name: null, value: statement.expression };
  if (!ts.isVariableStatement(statement)) return null;
  const [only, more] = statement.declarationList.declarations;
  const isConst = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
  return only?.initializer && more === undefined && isConst && ts.isAwaitExpression(only.initializer)
    ? { name: only.name, value: only.initializer }
    : null;
}

/** `return p.then((x) => { … });` → `const x = await p; …` as the last statement of an async function. */
export const thenToAwait = rewriting(
  'then-to-await',
  [['async function f() { return p().then((x) => { g(x); }); }', 'async function f() { const x = await p(); g(x); }']],
  (code) =>
    findAll(code.file, ts.isReturnStatement).flatMap((node): readonly Site[] => {
      const call = node.expression;
      const fn = node.parent.parent;
      if (
        !call ||
        !ts.isCallExpression(call) ||
        call.arguments.length !== 1 ||
        !ts.isPropertyAccessExpression(call.expression) ||
        call.expression.name.text !== 'then'
      )
        return [];
      if (
        !ts.isBlock(node.parent) ||
        !ts.isFunctionLike(fn) ||
        !ts.canHaveModifiers(fn) ||
        !ts.getModifiers(fn)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)
      )
        return [];
      const [then] = call.arguments;
      if (!then || !ts.isArrowFunction(then) || !ts.isBlock(then.body) || then.parameters.length > 1) return [];
      const own = namesIn(then);
      if (findAll(fn, ts.isVariableDeclaration).some((one) => ts.isIdentifier(one.name) && own.has(one.name.text) && one.pos < node.pos))
        return [];
      const [parameter] = then.parameters;
      const value = `await ${textOf(code, call.expression.expression)};`;
      const body = code.text.slice(then.body.getStart(code.file) + 1, then.body.end - 1).trim();
      return [[replace(code, node, `${parameter ? `const ${textOf(code, parameter)} = ` : ''}${value} ${body}`)]];
    }),
);

/** `await p` → `await new Promise((resolve, reject) => { p.then(resolve, reject); })`. */
export const awaitToExecutor = rewriting(
  'await-to-executor',
  [
    [
      'async function f() { const x = await p(); }',
      'async function f() { const x = await new Promise((resolve, reject) => { p().then(resolve, reject); }); }',
    ],
  ],
  (code) => {
    const names = namesIn(code.file);
    if (names.has('resolve') || names.has('reject')) return [];
    return findAll(code.file, ts.isAwaitExpression)
      .filter(({ expression }) => ts.isCallExpression(expression) && !isTied(expression) && !holds(expression, ts.isAwaitExpression, true))
      .map(({ expression }) => [
        replace(code, expression, `new Promise((resolve, reject) => { ${grouped(code, expression)}.then(resolve, reject); })`),
      ]);
  },
);

const WITH_CALLBACK: ReadonlySet<string> = new Set([
  'readFile',
  'writeFile',
  'realpath',
  'stat',
  'lstat',
  'readdir',
  'mkdir',
  'unlink',
  'rm',
  'access',
  'copyFile',
  'rename',
]);

/** `await readFile(p)` of fs/promises → the callback form of fs inside a promise. */
export const awaitToCallback = rewriting(
  'await-to-callback',
  [
    [
      "import { stat } from 'node:fs/promises';\nasync function f() { const x = await stat(p); }",
      "import { stat } from 'node:fs/promises';\nimport * as fs from 'node:fs';\nasync function f() { const x = await new Promise((resolve, reject) => fs.stat(p, (error, found) => (error ? reject(error) : resolve(found)))); }",
    ],
  ],
  (code) => {
    const names = namesIn(code.file);
    if (['resolve', 'reject', 'found', 'error'].some((name) => names.has(name))) return [];
    const fs = freshName(code, 'fs');
    const calls = findAll(code.file, ts.isAwaitExpression).filter(
      ({ expression }) => ts.isCallExpression(expression) && isFsPromise(code, expression.expression),
    );
    const edits = calls.map(({ expression }) => {
      const call = expression as ts.CallExpression;
      const args = call.arguments.map((one) => `${textOf(code, one)}, `).join('');
      return replace(
        code,
        call,
        `new Promise((resolve, reject) => ${fs}.${(call.expression as ts.Identifier).text}(${args}(error, found) => (error ? reject(error) : resolve(found))))`,
      );
    });
    return edits.length === 0 ? [] : [[insert(afterImports(code), `\nimport * as ${fs} from 'node:fs';`), ...edits]];
  },
);

function isFsPromise(code: Code, callee: ts.Expression): boolean {
  if (!ts.isIdentifier(callee) || !WITH_CALLBACK.has(callee.text)) return false;
  const declaration = symbolOf(code, callee)?.declarations?.[0];
  return (
    declaration !== undefined &&
    ts.isImportSpecifier(declaration) &&
    declaration.propertyName === undefined &&
    /fs\/promises['"]$/.test(textOf(code, declaration.parent.parent.parent.moduleSpecifier))
  );
}

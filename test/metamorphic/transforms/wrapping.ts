/** Wrapping in a class, a handler or another function; logging. */
import ts from 'typescript';
import { afterImports, type Code, findAll, freshName, holds, insert, isTied, replace, type Site, symbolOf, textOf } from '../code.ts';
import { rewriting } from '../transform.ts';

/** `export function f(a) { … }` → a static method of an exported class. */
export const wrapInClass = rewriting(
  'wrap-in-class',
  [['export async function f(a: A): Promise<B> { g(a); }', 'export class Service { async f(a: A): Promise<B> { g(a); } }']],
  (code) => {
    const taken = new Set<string>();
    return exportedFunctions(code)
      .filter((node) => !isUsed(code, node))
      .map((node) => {
        const text = code.text.slice((node.name as ts.Identifier).getStart(code.file), node.end);
        const isAsync = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ? 'async ' : '';
        return [replace(code, node, `export class ${freshName(code, 'Service', taken)} { ${isAsync}${text} }`)];
      });
  },
);

const exportedFunctions = (code: Code): readonly ts.FunctionDeclaration[] =>
  code.file.statements.filter(
    (node): node is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(node) &&
      node.name !== undefined &&
      node.body !== undefined &&
      node.asteriskToken === undefined &&
      !isTied(node) &&
      (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false) &&
      !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword),
  );

const isUsed = (code: Code, node: ts.FunctionDeclaration): boolean =>
  findAll(code.file, ts.isIdentifier).some(
    (one) => one !== node.name && one.text === node.name?.text && symbolOf(code, one) === symbolOf(code, node.name as ts.Identifier),
  );

/** `router.get(path, handler)` → the handler inside a wrapper that passes rejections on. */
export const wrapHandler = rewriting(
  'wrap-handler',
  [
    [
      "import { Router } from 'express'; r.get('/', async (req, res) => { f(); });",
      "import { Router } from 'express';\nconst wrapped = (handler: any) => (req: any, res: any, next: any) => Promise.resolve(handler(req, res, next)).catch(next); r.get('/', wrapped(async (req, res) => { f(); }));",
    ],
  ],
  (code) => {
    if (!/from 'express'|from "express"/.test(code.text)) return [];
    const name = freshName(code, 'wrapped');
    const handlers = findAll(code.file, ts.isCallExpression).flatMap((call) => {
      const isRoute =
        ts.isPropertyAccessExpression(call.expression) &&
        /^(get|post|put|patch|delete)$/.test(call.expression.name.text) &&
        call.arguments.length > 1;
      const last = call.arguments.at(-1);
      return isRoute &&
        last &&
        (ts.isArrowFunction(last) || ts.isFunctionExpression(last)) &&
        last.parameters.length >= 2 &&
        last.parameters.length < 4
        ? [last]
        : [];
    });
    if (handlers.length === 0) return [];
    const helper = insert(
      afterImports(code),
      `\nconst ${name} = (handler: any) => (req: any, res: any, next: any) => Promise.resolve(handler(req, res, next)).catch(next);`,
    );
    return [[helper, ...handlers.flatMap((one) => [insert(one.getStart(code.file), `${name}(`), insert(one.end, ')')])]];
  },
);

/** The body of an exported function runs inside a function of its own. */
export const wrapInInner = rewriting(
  'wrap-in-inner',
  [['export function f(a) { g(a); return a; }', 'export function f(a) { const runF = () => { g(a); return a; }; return runF(); }']],
  (code) => {
    const taken = new Set<string>();
    return exportedFunctions(code).map((node): Site => {
      const body = node.body as ts.Block;
      const isAsync = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ? 'async ' : '';
      // It keeps the words of the name, which may say what the result is.
      const own = (node.name as ts.Identifier).text;
      const name = freshName(code, `run${own.charAt(0).toUpperCase()}${own.slice(1)}`, taken);
      return [replace(code, body, `{ const ${name} = ${isAsync}() => ${textOf(code, body)}; return ${name}(); }`)];
    });
  },
);

/** A constant line goes to the console before each statement of a function. */
export const insertLogging = rewriting(
  'insert-logging',
  [['function f(a) { g(a); return a; }', "function f(a) { console.log('step'); g(a); console.log('step'); return a; }"]],
  (code) =>
    findAll(code.file, ts.isBlock)
      .filter((block) => block.parent !== undefined && (ts.isFunctionLike(block.parent) || ts.isIfStatement(block.parent)))
      .flatMap((block) => block.statements.map((statement): Site => [insert(statement.getStart(code.file), "console.log('step'); ")])),
);

/** The whole body of a function stands in a try that passes every error on. */
export const wrapInTry = rewriting(
  'wrap-in-try',
  [
    [
      'async function f(a) { await g(a); return a; }',
      'async function f(a) { try { await g(a); return await a; } catch (problem) { throw problem; } }',
    ],
  ],
  (code) => {
    const name = freshName(code, 'problem');
    return findAll(code.file, ts.isFunctionDeclaration)
      .filter(
        ({ body, modifiers }) =>
          body !== undefined && !holds(body, ts.isFunctionLike) && modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword),
      )
      .map(({ body }): Site => {
        const block = body as ts.Block;
        const returns = findAll(block, ts.isReturnStatement).filter(
          ({ expression }) => expression !== undefined && !ts.isAwaitExpression(expression),
        );
        return [
          insert(block.getStart(code.file) + 1, ' try {'),
          ...returns.map(({ expression }) => insert((expression as ts.Expression).getStart(code.file), 'await ')),
          insert(block.end - 1, `} catch (${name}) { throw ${name}; } `),
        ];
      })
      .filter((site) => site.length > 0);
  },
);

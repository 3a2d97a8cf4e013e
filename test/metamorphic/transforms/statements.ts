/** Order of statements, loops ↔ array methods. */
import ts from 'typescript';
import { type Code, findAll, freshName, grouped, hasAwait, holds, isPure, isTied, namesIn, replace, type Site, textOf } from '../code.ts';
import { rewriting } from '../transform.ts';

/** Two neighbors that do nothing and don't need each other change places. */
export const reorder = rewriting(
  'reorder',
  [['function f(a) { const x = a.b; const y = 1; g(x, y); }', 'function f(a) { const y = 1; const x = a.b; g(x, y); }']],
  (code) =>
    [code.file, ...findAll(code.file, ts.isBlock)].flatMap(({ statements }) =>
      statements.flatMap((first, i): readonly Site[] => {
        const second = statements[i + 1];
        if (!second || !isQuiet(first) || !isQuiet(second) || isRelated(first, second)) return [];
        return [[replace(code, first, textOf(code, second)), replace(code, second, textOf(code, first))]];
      }),
    ),
);

const isQuiet = (node: ts.Statement): boolean =>
  ts.isImportDeclaration(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  (ts.isVariableStatement(node) && node.declarationList.declarations.every(({ initializer }) => initializer && isPure(initializer)));

function isRelated(first: ts.Statement, second: ts.Statement): boolean {
  const [made, used] = [madeBy(first), namesIn(second)];
  return made.some((name) => used.has(name)) || madeBy(second).some((name) => namesIn(first).has(name));
}

const madeBy = (node: ts.Statement): readonly string[] =>
  ts.isVariableStatement(node)
    ? node.declarationList.declarations.flatMap(({ name }) => [...namesIn(name)])
    : ts.isFunctionDeclaration(node)
      ? [node.name?.text ?? '']
      : [];

/** Functions that are hoisted move to the end of the file. */
export const helpersLast = rewriting('helpers-last', [['function f() {} g(f);', ' g(f);\n\nfunction f() {}']], (code) =>
  code.file.statements.flatMap((node): readonly Site[] => {
    if (!ts.isFunctionDeclaration(node) || !node.body || node === code.file.statements.at(-1) || hasOverloads(code, node)) return [];
    return [[replace(code, node, ''), { start: code.text.length, end: code.text.length, text: `\n\n${textOf(code, node)}` }]];
  }),
);

const hasOverloads = ({ file }: Code, node: ts.FunctionDeclaration): boolean =>
  file.statements.some((one) => one !== node && ts.isFunctionDeclaration(one) && one.name?.text === node.name?.text);

/** `for (const x of xs) { … }` → `Array.from(xs).forEach((x) => { … });`. */
export const loopToForEach = rewriting(
  'loop-to-for-each',
  [['for (const x of xs) { f(x); }', 'Array.from(xs).forEach((x) => { f(x); });']],
  (code) =>
    findAll(code.file, ts.isForOfStatement).flatMap((node): readonly Site[] => {
      const leaves = (one: ts.Node) => ts.isReturnStatement(one) || ts.isBreakOrContinueStatement(one);
      if (
        node.awaitModifier ||
        !ts.isVariableDeclarationList(node.initializer) ||
        hasAwait(node) ||
        isTied(node.statement) ||
        holds(node.statement, leaves)
      )
        return [];
      const [declaration] = node.initializer.declarations;
      const body = ts.isBlock(node.statement) ? textOf(code, node.statement) : `{ ${textOf(code, node.statement)} }`;
      return declaration
        ? [[replace(code, node, `Array.from(${textOf(code, node.expression)}).forEach((${textOf(code, declaration.name)}) => ${body});`)]]
        : [];
    }),
);

/** `xs.forEach((x) => { … });` → `for (const x of xs) { … }`. */
export const forEachToLoop = rewriting('for-each-to-loop', [['xs.forEach((x) => { f(x); });', 'for (const x of xs) { f(x); }']], (code) =>
  findAll(code.file, ts.isExpressionStatement).flatMap((node): readonly Site[] => {
    const call = node.expression;
    if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'forEach') return [];
    const [fn] = call.arguments;
    if (!fn || !ts.isArrowFunction(fn) || fn.parameters.length !== 1 || hasAwait(fn) || holds(fn.body, ts.isReturnStatement)) return [];
    const body = ts.isBlock(fn.body) ? textOf(code, fn.body) : `{ ${textOf(code, fn.body)}; }`;
    return [
      [
        replace(
          code,
          node,
          `for (const ${textOf(code, (fn.parameters[0] as ts.ParameterDeclaration).name)} of ${textOf(code, call.expression.expression)}) ${body}`,
        ),
      ],
    ];
  }),
);

/** `const y = xs.map((x) => e);` → a loop that pushes. */
export const mapToLoop = rewriting(
  'map-to-loop',
  [
    ['const y = xs.map((x) => f(x));', 'const y = []; for (const x of xs) { y.push(f(x)); }'],
    ['const y = xs.filter((x) => x.ok);', 'const y = []; for (const x of xs) { if (x.ok) y.push(x); }'],
  ],
  (code) =>
    findAll(code.file, ts.isVariableStatement).flatMap((node): readonly Site[] => {
      const [only, more] = node.declarationList.declarations;
      const call = only?.initializer;
      if (
        !only ||
        more ||
        !call ||
        !ts.isCallExpression(call) ||
        !ts.isPropertyAccessExpression(call.expression) ||
        call.questionDotToken ||
        call.expression.questionDotToken ||
        node.modifiers
      )
        return [];
      const [fn] = call.arguments;
      const method = call.expression.name.text;
      if (
        !fn ||
        !ts.isArrowFunction(fn) ||
        ts.isBlock(fn.body) ||
        fn.parameters.length !== 1 ||
        hasAwait(fn) ||
        !ts.isIdentifier(only.name) ||
        fn.modifiers
      )
        return [];
      const [name, item] = [only.name.text, textOf(code, (fn.parameters[0] as ts.ParameterDeclaration).name)];
      const push =
        method === 'map'
          ? `${name}.push(${textOf(code, fn.body)});`
          : method === 'filter'
            ? `if (${textOf(code, fn.body)}) ${name}.push(${item});`
            : null;
      return push === null
        ? []
        : [[replace(code, node, `const ${name} = []; for (const ${item} of ${textOf(code, call.expression.expression)}) { ${push} }`)]];
    }),
);

/** `for (const x of xs) { … }` → a counted loop over a list. */
export const loopToCounted = rewriting(
  'loop-to-counted',
  [
    [
      'for (const x of xs) { f(x); }',
      'const items = Array.from(xs); for (let at = 0; at < items.length; at++) { const x = items[at]; f(x); }',
    ],
  ],
  (code) => {
    const taken = new Set<string>();
    return findAll(code.file, ts.isForOfStatement).flatMap((node): readonly Site[] => {
      if (
        node.awaitModifier ||
        !ts.isVariableDeclarationList(node.initializer) ||
        !(ts.isBlock(node.parent) || ts.isSourceFile(node.parent))
      )
        return [];
      const [declaration] = node.initializer.declarations;
      if (!declaration) return [];
      const [items, at] = [freshName(code, 'items', taken), freshName(code, 'at', taken)];
      const body = ts.isBlock(node.statement)
        ? code.text.slice(node.statement.getStart(code.file) + 1, node.statement.end - 1).trim()
        : textOf(code, node.statement);
      return [
        [
          replace(
            code,
            node,
            `const ${items} = Array.from(${textOf(code, node.expression)}); for (let ${at} = 0; ${at} < ${items}.length; ${at}++) { const ${textOf(code, declaration.name)} = ${items}[${at}]; ${body} }`,
          ),
        ],
      ];
    });
  },
);

/** `a?.b` as an argument or operand → `(a == null ? undefined : a.b)`. */
export const optionalToTernary = rewriting('optional-to-ternary', [['f(a?.b);', 'f((a == null ? undefined : a.b));']], (code) =>
  findAll(code.file, ts.isPropertyAccessExpression).flatMap((node): readonly Site[] => {
    const alone =
      node.questionDotToken &&
      ts.isIdentifier(node.expression) &&
      !ts.isPropertyAccessExpression(node.parent) &&
      !ts.isCallExpression(node.parent) &&
      !ts.isElementAccessExpression(node.parent) &&
      !ts.isNonNullExpression(node.parent);
    const asArgument =
      node.questionDotToken && ts.isIdentifier(node.expression) && ts.isCallExpression(node.parent) && node.parent.expression !== node;
    return alone || asArgument
      ? [
          [
            replace(
              code,
              node,
              `(${grouped(code, node.expression)} == null ? undefined : ${textOf(code, node.expression)}.${node.name.text})`,
            ),
          ],
        ]
      : [];
  }),
);

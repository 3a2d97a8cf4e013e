/** Constants, templates, destructuring, order of options. */
import ts from 'typescript';
import {
  afterImports,
  type Code,
  findAll,
  freshName,
  functionAround,
  grouped,
  holds,
  insert,
  isPure,
  isTypePosition,
  namesIn,
  replace,
  type Site,
  statementAround,
  symbolOf,
  textOf,
} from '../code.ts';
import { rewriting } from '../transform.ts';

/** A literal that is an argument, option or operand becomes a constant of the module. */
export const extractLiteral = rewriting(
  'extract-literal',
  [["function f(a) { g(a, 'x', { y: 2 }); }", "const FIXED = 'x';\nconst FIXED2 = 2;\nfunction f(a) { g(a, FIXED, { y: FIXED2 }); }"]],
  (code) => {
    const taken = new Set<string>();
    const at = afterImports(code);
    return findAll(
      code.file,
      (node): node is ts.StringLiteral | ts.NumericLiteral | ts.NoSubstitutionTemplateLiteral =>
        ts.isStringLiteral(node) || ts.isNumericLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node),
    )
      .filter((node) => isValue(node) && functionAround(node) !== null && !isTypePosition(node))
      .map((node): Site => {
        const name = freshName(code, 'FIXED', taken);
        return [
          insert(at, `${at === 0 ? '' : '\n'}const ${name} = ${textOf(code, node)};${at === 0 ? '\n' : ''}`),
          replace(code, node, name),
        ];
      });
  },
);

const isValue = ({ parent }: ts.Node): boolean =>
  (ts.isCallExpression(parent) ||
    ts.isBinaryExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isArrayLiteralExpression(parent)) &&
  !isImportCall(parent);

const isImportCall = (node: ts.Node): boolean =>
  ts.isCallExpression(node) &&
  (node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === 'require'));

/** An object or list given to a call gets a name before the statement. */
export const extractArgument = rewriting(
  'extract-argument',
  [['function f(a) { g(a, { x: 1 }); }', 'function f(a) { const given = { x: 1 }; g(a, given); }']],
  (code) => {
    const taken = new Set<string>();
    return findAll(code.file, ts.isCallExpression).flatMap((call) =>
      call.arguments.flatMap((argument): readonly Site[] => {
        const statement = statementAround(call);
        const simple =
          (ts.isObjectLiteralExpression(argument) || ts.isArrayLiteralExpression(argument) || ts.isTemplateExpression(argument)) &&
          isPure(argument) &&
          !holds(argument, ts.isFunctionLike);
        const direct =
          statement !== null &&
          (ts.isExpressionStatement(statement) || ts.isVariableStatement(statement) || ts.isReturnStatement(statement)) &&
          functionAround(call) === functionAround(statement) &&
          functionAround(call) !== null;
        if (!simple || !direct || isConditional(call, statement) || namesMade(statement).some((name) => namesIn(argument).has(name)))
          return [];
        const name = freshName(code, 'given', taken);
        return [[insert(statement.getStart(code.file), `const ${name} = ${textOf(code, argument)}; `), replace(code, argument, name)]];
      }),
    );
  },
);

/** Inside `a && …`, `c ? …`, `a?.…`: evaluating it earlier could fail. */
function isConditional(node: ts.Node, statement: ts.Node): boolean {
  for (let at = node.parent; at !== statement; at = at.parent)
    if (ts.isConditionalExpression(at) || (ts.isBinaryExpression(at) && /^(&&|\|\||\?\?)$/.test(at.operatorToken.getText()))) return true;
  return false;
}

const namesMade = (statement: ts.Node): readonly string[] =>
  findAll(statement, ts.isVariableDeclaration).flatMap(({ name }) => [...namesIn(name)]);

/** `${a}/b` → `a + '/b'`. */
export const templateToConcat = rewriting(
  'template-to-concat',
  [
    ['f(`${a}/b${c.d}`);', "f('' + a + '/b' + c.d);"],
    ['f(`x${a || b}`);', "f('x' + (a || b));"],
  ],
  (code) =>
    findAll(code.file, ts.isTemplateExpression)
      .filter((node) => !ts.isTaggedTemplateExpression(node.parent) && !isTypePosition(node))
      .map((node) => {
        const parts = [
          quoted(node.head.text),
          ...node.templateSpans.flatMap(({ expression, literal }) => [
            grouped(code, expression),
            ...(literal.text === '' ? [] : [quoted(literal.text)]),
          ]),
        ];
        const whole = parts.join(' + ');
        return [
          replace(
            code,
            node,
            ts.isCallExpression(node.parent) ||
              ts.isVariableDeclaration(node.parent) ||
              ts.isReturnStatement(node.parent) ||
              ts.isPropertyAssignment(node.parent)
              ? whole
              : `(${whole})`,
          ),
        ];
      }),
);

const quoted = (text: string): string => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** `'a' + b + 'c'` → `a${b}c`, where a text stands first or second. */
export const concatToTemplate = rewriting(
  'concat-to-template',
  [
    ["f('a' + b + 'c' + d);", 'f(`a${b}c${d}`);'],
    ["f(b + '/');", 'f(`${b}/`);'],
  ],
  (code) =>
    findAll(code.file, ts.isBinaryExpression).flatMap((node): readonly Site[] => {
      if (
        node.operatorToken.kind !== ts.SyntaxKind.PlusToken ||
        (ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind === ts.SyntaxKind.PlusToken)
      )
        return [];
      const operands = operandsOf(node);
      if (!operands.slice(0, 2).some((one) => ts.isStringLiteral(one) || ts.isTemplateExpression(one))) return [];
      const inside = operands.map((one) =>
        ts.isStringLiteral(one)
          ? one.text
              .replace(/[\\`]|\$\{/g, '\\$&')
              .replaceAll('\n', '\\n')
              .replaceAll('\r', '\\r')
          : `\${${textOf(code, one)}}`,
      );
      return [[replace(code, node, `\`${inside.join('')}\``)]];
    }),
);

const operandsOf = (node: ts.Expression): readonly ts.Expression[] =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken ? [...operandsOf(node.left), node.right] : [node];

/** `const x = a.b;` → `const { b: x } = a;`. */
export const destructure = rewriting('destructure', [['const x = a.b.c, y = f().y;', 'const { c: x } = a.b, { y } = f();']], (code) =>
  findAll(code.file, ts.isVariableDeclaration).flatMap((node): readonly Site[] => {
    const { initializer: value, name } = node;
    if (
      !value ||
      !ts.isIdentifier(name) ||
      node.type ||
      !ts.isPropertyAccessExpression(value) ||
      !ts.isIdentifier(value.name) ||
      value.questionDotToken ||
      holds(value, (one) => ts.isPropertyAccessExpression(one) && one.questionDotToken !== undefined)
    )
      return [];
    const pattern = value.name.text === name.text ? `{ ${name.text} }` : `{ ${value.name.text}: ${name.text} }`;
    return [[replace(code, name, pattern), replace(code, value, textOf(code, value.expression))]];
  }),
);

/** `const { b } = a;` → `const whole = a; const b = whole.b;`. */
export const undestructure = rewriting(
  'undestructure',
  [['const { b, c: { d } } = f();', 'const whole = f(); const b = whole.b; const { d } = whole.c;']],
  (code) => {
    const taken = new Set<string>();
    return findAll(code.file, ts.isVariableStatement).flatMap((node): readonly Site[] => {
      const [only, more] = node.declarationList.declarations;
      if (!only?.initializer || more || !ts.isObjectBindingPattern(only.name) || !isPlain(only.name)) return [];
      const name = freshName(code, 'whole', taken);
      const flag = (node.modifiers?.length ?? 0) > 0 ? null : (node.declarationList.flags & ts.NodeFlags.Const) !== 0 ? 'const' : 'let';
      if (flag === null) return [];
      const type = only.type ? `: ${textOf(code, only.type)}` : '';
      return [[replace(code, node, `const ${name}${type} = ${textOf(code, only.initializer)}; ${membersOf(code, only.name, name, flag)}`)]];
    });
  },
);

const isPlain = (pattern: ts.ObjectBindingPattern): boolean =>
  pattern.elements.every(
    (one) => !one.initializer && !one.dotDotDotToken && (one.propertyName === undefined || ts.isIdentifier(one.propertyName)),
  );

const membersOf = (code: Code, pattern: ts.ObjectBindingPattern, name: string, flag: string): string =>
  pattern.elements
    .map((one) => `${flag} ${textOf(code, one.name)} = ${name}.${((one.propertyName ?? one.name) as ts.Identifier).text};`)
    .join(' ');

/** `({ b }) => { … }` → `(given) => { const b = given.b; … }`. */
export const undestructureParameter = rewriting(
  'undestructure-parameter',
  [
    ['const f = ({ b, c: d }: T, e) => { g(b); };', 'const f = (given: T, e) => { const b = given.b; const d = given.c; g(b); };'],
    ['const f = ({ b }) => g(b);', 'const f = (given) => { const b = given.b; return g(b); };'],
  ],
  (code) => {
    const taken = new Set<string>();
    return findAll(code.file, ts.isParameter).flatMap((node): readonly Site[] => {
      const fn = node.parent as ts.FunctionLikeDeclaration;
      if (!ts.isObjectBindingPattern(node.name) || !isPlain(node.name) || node.initializer || !('body' in fn) || !fn.body) return [];
      const name = freshName(code, 'given', taken);
      const members = membersOf(code, node.name, name, 'const');
      const body = ts.isBlock(fn.body)
        ? [insert(fn.body.getStart(code.file) + 1, ` ${members}`)]
        : [insert(fn.body.getStart(code.file), `{ ${members} return `), insert(fn.body.end, '; }')];
      return [[replace(code, node.name, name), ...body]];
    });
  },
);

/** Options in the reverse order. */
export const optionOrder = rewriting('option-order', [['f({ a: 1, b, c: g() });', 'f({ c: g(), b, a: 1 });']], (code) =>
  findAll(code.file, ts.isObjectLiteralExpression).flatMap((node): readonly Site[] => {
    const { properties } = node;
    const plain = properties.every((one) => !ts.isSpreadAssignment(one) && one.name !== undefined && !ts.isComputedPropertyName(one.name));
    const effects = properties.filter((one) => !isPure(one)).length;
    if (!plain || properties.length < 2 || effects > 1) return [];
    const [first, last] = [properties[0] as ts.Node, properties.at(-1) as ts.Node];
    const text = properties
      .map((one) => textOf(code, one))
      .reverse()
      .join(', ');
    return [[{ start: first.getStart(code.file), end: last.end, text }]];
  }),
);

/** `a.b` ↔ `a['b']`. */
export const elementAccess = rewriting('element-access', [["f(a.b, c['d']);", "f(a['b'], c.d);"]], (code) => [
  ...findAll(code.file, ts.isPropertyAccessExpression)
    .filter(
      (node) =>
        ts.isIdentifier(node.name) &&
        !(ts.isCallExpression(node.parent) && node.parent.expression === node) &&
        !isTypePosition(node) &&
        !node.questionDotToken &&
        !ts.isExpressionWithTypeArguments(node.parent) &&
        symbolOf(code, node.name) === undefined,
    )
    .map((node): Site => [replace(code, node, `${textOf(code, node.expression)}['${node.name.text}']`)]),
  ...findAll(code.file, ts.isElementAccessExpression)
    .filter(
      (node) => ts.isStringLiteral(node.argumentExpression) && /^[a-z]\w*$/i.test(node.argumentExpression.text) && !node.questionDotToken,
    )
    .map((node): Site => [replace(code, node, `${textOf(code, node.expression)}.${(node.argumentExpression as ts.StringLiteral).text}`)]),
]);

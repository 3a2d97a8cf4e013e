/** else ↔ early return, negated conditions, flags, switch ↔ if. */
import ts from 'typescript';
import {
  alwaysExits,
  bodyOf,
  type Code,
  findAll,
  freshName,
  grouped,
  hasAwait,
  holds,
  namesIn,
  replace,
  type Site,
  textOf,
} from '../code.ts';
import { rewriting } from '../transform.ts';

const statementsOf = (node: ts.IfStatement): readonly ts.Statement[] => (ts.isBlock(node.parent) ? node.parent.statements : []);

/** `if (c) return x; rest` → `if (c) { return x; } else { rest }`. */
export const returnToElse = rewriting(
  'return-to-else',
  [['function f() { if (c) return x; g(); return y; }', 'function f() { if (c) { return x; } else { g(); return y; } }']],
  (code) =>
    findAll(code.file, ts.isIfStatement).flatMap((node): readonly Site[] => {
      const siblings = statementsOf(node);
      const rest = siblings.slice(siblings.indexOf(node) + 1);
      if (
        node.elseStatement ||
        rest.length === 0 ||
        !alwaysExits(node.thenStatement) ||
        rest.some(ts.isFunctionDeclaration) ||
        !ts.isFunctionLike(node.parent.parent)
      )
        return [];
      const end = node.parent.end - 1;
      return [
        [
          {
            start: node.getStart(code.file),
            end,
            text: `if (${textOf(code, node.expression)}) { ${bodyOf(code, node.thenStatement).trim()} } else {${code.text.slice(node.end, end)}} `,
          },
        ],
      ];
    }),
);

/** `if (c) return x; rest` → `if (!c) { rest } else { return x; }`. */
export const returnToInverted = rewriting(
  'return-to-inverted',
  [['function f() { if (!c) return x; g(); return y; }', 'function f() { if (c) { g(); return y; } else { return x; } }']],
  (code) =>
    findAll(code.file, ts.isIfStatement).flatMap((node): readonly Site[] => {
      const siblings = statementsOf(node);
      const rest = siblings.slice(siblings.indexOf(node) + 1);
      if (
        node.elseStatement ||
        rest.length === 0 ||
        !alwaysExits(node.thenStatement) ||
        rest.some(ts.isFunctionDeclaration) ||
        !ts.isFunctionLike(node.parent.parent)
      )
        return [];
      const end = node.parent.end - 1;
      return [
        [
          {
            start: node.getStart(code.file),
            end,
            text: `if (${negated(code, node.expression)}) {${code.text.slice(node.end, end)}} else { ${bodyOf(code, node.thenStatement).trim()} } `,
          },
        ],
      ];
    }),
);

const negated = (code: Code, condition: ts.Expression): string => {
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken)
    return textOf(code, condition.operand);
  if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken)
    return `${textOf(code, condition.left)} !== ${textOf(code, condition.right)}`;
  if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken)
    return `${textOf(code, condition.left)} === ${textOf(code, condition.right)}`;
  return `!${grouped(code, condition)}`;
};

/** `if (c) return x; else { y }` → `if (c) return x; y`. */
export const elseToReturn = rewriting(
  'else-to-return',
  [['function f() { if (c) { return x; } else { g(); } h(); }', 'function f() { if (c) { return x; } g(); h(); }']],
  (code) =>
    findAll(code.file, ts.isIfStatement).flatMap((node): readonly Site[] => {
      const other = node.elseStatement;
      if (!other || !ts.isBlock(node.parent) || !alwaysExits(node.thenStatement)) return [];
      const around = namesIn(node.parent);
      if (
        findAll(other, ts.isVariableDeclaration).some(
          (one) =>
            ts.isIdentifier(one.name) && around.has(one.name.text) && countOf(node.parent, one.name.text) !== countOf(other, one.name.text),
        )
      )
        return [];
      return [[{ start: node.thenStatement.end, end: node.end, text: ` ${bodyOf(code, other).trim()}` }]];
    }),
);

const countOf = (root: ts.Node, name: string): number => findAll(root, ts.isIdentifier).filter(({ text }) => text === name).length;

/** `if (c) a; else b;` → `if (!c) b; else a;`. */
export const swapBranches = rewriting(
  'swap-branches',
  [
    ['if (c) { a(); } else { b(); }', 'if (!c) { b(); } else { a(); }'],
    ['f(c ? a : b);', 'f(!c ? b : a);'],
  ],
  (code) => [
    ...findAll(code.file, ts.isIfStatement).flatMap((node): readonly Site[] => {
      if (!node.elseStatement || ts.isIfStatement(node.elseStatement)) return [];
      return [
        [
          replace(
            code,
            node,
            `if (${negated(code, node.expression)}) { ${bodyOf(code, node.elseStatement).trim()} } else { ${bodyOf(code, node.thenStatement).trim()} }`,
          ),
        ],
      ];
    }),
    ...findAll(code.file, ts.isConditionalExpression).map(
      (node): Site => [
        replace(code, node, `${negated(code, node.condition)} ? ${textOf(code, node.whenFalse)} : ${textOf(code, node.whenTrue)}`),
      ],
    ),
  ],
);

/** `if (c) return;` → `let passed = true; if (c) passed = false; if (!passed) return;`. */
export const flagVariable = rewriting(
  'flag-variable',
  [['function f() { if (!c) return x; g(); }', 'function f() { let passed = true; if (!c) passed = false; if (!passed) return x; g(); }']],
  (code) => {
    const taken = new Set<string>();
    return exitingIfs(code).map((node) => {
      const name = freshName(code, 'passed', taken);
      const condition = textOf(code, node.expression);
      return [
        replace(code, node, `let ${name} = true; if (${condition}) ${name} = false; if (!${name}) ${textOf(code, node.thenStatement)}`),
      ];
    });
  },
);

/** `if (c) return;` → `const refused = c; if (refused) return;`. */
export const nameCondition = rewriting(
  'name-condition',
  [['function f() { if (!c) return x; g(); }', 'function f() { const refused = !c; if (refused) return x; g(); }']],
  (code) => {
    const taken = new Set<string>();
    return exitingIfs(code).map((node) => {
      const name = freshName(code, 'refused', taken);
      return [replace(code, node, `const ${name} = ${textOf(code, node.expression)}; if (${name}) ${textOf(code, node.thenStatement)}`)];
    });
  },
);

const exitingIfs = (code: Code): readonly ts.IfStatement[] =>
  findAll(code.file, ts.isIfStatement).filter((node) => !node.elseStatement && ts.isBlock(node.parent) && alwaysExits(node.thenStatement));

/** `if (a || b) return;` → `if (a) return; if (b) return;`. */
export const splitOr = rewriting(
  'split-or',
  [['function f() { if (a || !b) return x; g(); }', 'function f() { if (a) return x; if (!b) return x; g(); }']],
  (code) =>
    exitingIfs(code).flatMap((node): readonly Site[] => {
      const { expression: or } = node;
      if (!ts.isBinaryExpression(or) || or.operatorToken.kind !== ts.SyntaxKind.BarBarToken) return [];
      const then = textOf(code, node.thenStatement);
      return [[replace(code, node, `if (${textOf(code, or.left)}) ${then} if (${textOf(code, or.right)}) ${then}`)]];
    }),
);

/** `if (c) a; else b;` → `switch (true) { case c: … default: … }`, and on a literal where it compares with one. */
export const ifToSwitch = rewriting(
  'if-to-switch',
  [
    ["if (a === 'x') { f(); } else { g(); }", "switch (a) { case 'x': { f(); break; } default: { g(); } }"],
    ['function h() { if (!c) return x; g(); }', 'function h() { switch (true) { case !c: { return x; } } g(); }'],
  ],
  (code) =>
    findAll(code.file, ts.isIfStatement).flatMap((node): readonly Site[] => {
      const [subject, label] = casesOf(code, node.expression);
      const inner = [node.thenStatement, ...(node.elseStatement ? [node.elseStatement] : [])];
      const skip =
        subject === null ||
        (node.parent !== undefined && ts.isIfStatement(node.parent)) ||
        (node.elseStatement && ts.isIfStatement(node.elseStatement)) ||
        inner.some((one) => holds(one, (each) => ts.isBreakStatement(each), true));
      if (skip) return [];
      const end = alwaysExits(node.thenStatement) ? '' : ' break;';
      const other = node.elseStatement ? ` default: { ${bodyOf(code, node.elseStatement).trim()} }` : '';
      return [[replace(code, node, `switch (${subject}) { case ${label}: { ${bodyOf(code, node.thenStatement).trim()}${end} }${other} }`)]];
    }),
);

const BOOLEAN = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.InKeyword,
  ts.SyntaxKind.InstanceOfKeyword,
]);

function casesOf(code: Code, condition: ts.Expression): readonly [subject: string | null, label: string] {
  if (
    ts.isBinaryExpression(condition) &&
    condition.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken &&
    ts.isLiteralExpression(condition.right)
  )
    return [textOf(code, condition.left), textOf(code, condition.right)];
  const isBoolean =
    (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken) ||
    (ts.isBinaryExpression(condition) && BOOLEAN.has(condition.operatorToken.kind));
  return [isBoolean && !hasAwait(condition) ? 'true' : null, textOf(code, condition)];
}

/** `switch (a) { case x: … break; default: … }` → `if (a === x) … else …`. */
export const switchToIf = rewriting(
  'switch-to-if',
  [
    [
      "switch (a) { case 'x': f(); break; case 'y': case 'z': g(); break; default: h(); }",
      "if (a === 'x') { f(); } else if (a === 'y' || a === 'z') { g(); } else { h(); }",
    ],
  ],
  (code) =>
    findAll(code.file, ts.isSwitchStatement).flatMap((node): readonly Site[] => {
      const parts: string[] = [];
      let labels: string[] = [];
      for (const clause of node.caseBlock.clauses) {
        if (ts.isCaseClause(clause)) labels.push(`${grouped(code, node.expression)} === ${grouped(code, clause.expression)}`);
        else if (clause !== node.caseBlock.clauses.at(-1)) return [];
        if (clause.statements.length === 0) continue;
        const last = clause.statements.at(-1) as ts.Statement;
        const isLast = clause === node.caseBlock.clauses.at(-1);
        const body = ts.isBreakStatement(last) ? clause.statements.slice(0, -1) : clause.statements;
        if ((!ts.isBreakStatement(last) && !alwaysExits(last) && !isLast) || body.some((one) => holds(one, ts.isBreakStatement))) return [];
        const block = `{ ${body.map((one) => textOf(code, one)).join(' ')} }`;
        parts.push(ts.isCaseClause(clause) ? `if (${labels.join(' || ')}) ${block}` : block);
        labels = [];
      }
      return labels.length > 0 || !ts.isIdentifier(node.expression) ? [] : [[replace(code, node, parts.join(' else '))]];
    }),
);

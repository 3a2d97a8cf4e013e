import ts from 'typescript';
import { type Code, findAll, namesIn, readCode, textOf } from '../code.ts';
import type { Files, Transform } from '../transform.ts';

/** Helpers and constants that the module keeps for itself move to a file of their own. */
export const splitFiles: Transform = {
  id: 'split-files',
  examples: [
    [
      "import { g } from 'm';\nconst N = 1;\nconst h = (a) => g(a, N);\nexport const f = (a) => h(a);",
      "import { h } from './parts.ts';\nimport { g } from 'm';\n\n\nexport const f = (a) => h(a);\n// parts.ts\nimport { g } from 'm';\nexport const N = 1;\nexport const h = (a) => g(a, N);",
    ],
  ],
  apply: (text) =>
    splitText('code.ts', text)
      ?.map((file, i) => (i === 0 ? file.text : `// ${file.path}\n${file.text}`))
      .join('\n') ?? null,
  split: splitText,
};

function splitText(path: string, text: string): Files | null {
  const code = readCode(text);
  const { statements } = code.file;
  const imports = statements.filter(ts.isImportDeclaration);
  const types = statements.filter((one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one));
  const parts = movable(code);
  if (parts.length === 0) return null;
  const kept = statements.filter((one) => !parts.includes(one));
  const used = new Set(kept.flatMap((one) => [...namesIn(one)]));
  const wanted = parts.flatMap(namesOf).filter((name) => used.has(name));
  if (wanted.length === 0) return null;
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const extension = path.slice(path.lastIndexOf('.'));
  let main = text;
  for (const part of [...parts].reverse()) main = main.slice(0, part.getStart(code.file)) + main.slice(part.end);
  const copied = types.map((one) => textOf(code, one).replace(/^export /, ''));
  const moved = parts.map((one) => `export ${textOf(code, one)}`);
  return [
    { path, text: `import { ${wanted.join(', ')} } from './parts${extension}';\n${main}` },
    { path: `${folder}parts${extension}`, text: [...imports.map((one) => textOf(code, one)), ...copied, ...moved].join('\n') },
  ];
}

const namesOf = (node: ts.Statement): readonly string[] =>
  ts.isFunctionDeclaration(node)
    ? [node.name?.text ?? '']
    : ts.isVariableStatement(node)
      ? node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []))
      : [];

/** Statements that need nothing of the module but each other and what it imports. */
function movable(code: Code): readonly ts.Statement[] {
  let parts = code.file.statements.filter(isPrivate);
  for (;;) {
    const own = new Set(parts.flatMap(namesOf));
    const others = new Set(
      code.file.statements
        .filter((one) => !parts.includes(one) && !ts.isImportDeclaration(one))
        .flatMap((one) => (ts.isClassDeclaration(one) || ts.isEnumDeclaration(one) ? [one.name?.text ?? ''] : namesOf(one))),
    );
    const left = parts.filter((part) => ![...findAll(part, ts.isIdentifier)].some(({ text }) => others.has(text) && !own.has(text)));
    if (left.length === parts.length) return parts;
    parts = left;
  }
}

function isPrivate(node: ts.Statement): boolean {
  if (ts.isFunctionDeclaration(node))
    return node.body !== undefined && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) !== true;
  const isConst = ts.isVariableStatement(node) && (node.declarationList.flags & ts.NodeFlags.Const) !== 0 && node.modifiers === undefined;
  return isConst && node.declarationList.declarations.every(({ name, initializer }) => ts.isIdentifier(name) && initializer !== undefined);
}

/** Who may import whom. The table is the architecture; the test holds the real imports against it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { loadTypeScript, parseText } from '../src/parse/index.ts';

/** A folder of src → the folders that it may import, besides `model`, which holds the plain types that all stages share. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: ['probe'], // Only the type of a probe set, which is part of a catalog.
  // What stands on nothing, or nearly.
  'code-cache': [],
  parse: ['code-cache'],
  yaml: [],
  text: [],
  probe: ['text'],
  io: [],
  // The stages, in the order in which a snippet passes them.
  source: ['parse'],
  tables: ['yaml'],
  evaluate: ['parse', 'tables'],
  operations: ['evaluate', 'tables', 'text'],
  prompt: ['tables'],
  match: ['prompt', 'evaluate', 'operations'],
  catalog: ['io', 'yaml', 'tables', 'source', 'parse', 'evaluate', 'operations', 'text', 'prompt', 'probe', 'match'],
  align: ['evaluate', 'operations', 'text', 'probe', 'catalog'],
  assess: ['align', 'probe', 'prompt', 'source', 'text'],
  repair: ['parse', 'evaluate', 'align', 'text'],
  // What is made of a report.
  report: [],
  evaluation: [],
  cli: ['code-cache', 'io', 'source', 'report', 'evaluation', 'catalog', 'version.ts'],
};

/** Single files of src that compose the folders: what each may import. */
const COMPOSERS: Readonly<Record<string, readonly string[]>> = {
  'index.ts': ['report', 'catalog', 'review.ts', 'sign.ts'],
  'review.ts': [
    'source',
    'parse',
    'evaluate',
    'operations',
    'tables',
    'prompt',
    'match',
    'align',
    'assess',
    'repairs.ts',
    'version.ts',
    'summary.ts',
  ],
  'sign.ts': ['align', 'assess', 'catalog', 'probe', 'review.ts'],
  'repairs.ts': ['align', 'assess', 'repair'],
  'summary.ts': [],
  'version.ts': [],
  'build.ts': ['catalog', 'sign.ts'],
  'cli/opener.ts': ['assess', 'catalog', 'report', 'review.ts', 'sign.ts'],
};

/** Files that may import what reaches out of the program although they are not in `io`, and why. */
const REACH: Readonly<Record<string, string>> = {
  'code-cache/index.ts': 'keeps the code cache',
  'evaluation/families.ts': 'reads a list that is built in',
  'version.ts': 'reads package.json',
  'build.ts': 'is the build',
  'probe/addresses.ts': 'isIP of node:net only computes',
  'probe/predicates.ts': 'isIP of node:net only computes',
  'probe/builtins.ts': 'isIP of node:net only computes',
};

interface Import {
  /** The importing file, relative to src. */
  readonly from: string;
  /** The imported file relative to src, or the package. */
  readonly to: string;
  readonly isRelative: boolean;
  readonly isType: boolean;
}

const imports = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .flatMap(importsOf);

function importsOf(from: string): readonly Import[] {
  const parsed = parseText(readFileSync(join('src', from), 'utf8'), 'ts');
  if ('failed' in parsed) throw new Error(`${from} ${parsed.message}`);
  const typescript = loadTypeScript();
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isType: boolean): void => {
    if (specifier === undefined || !typescript.isStringLiteral(specifier)) return;
    const isRelative = specifier.text.startsWith('.');
    found.push({ from, to: isRelative ? normalize(join(dirname(from), specifier.text)) : specifier.text, isRelative, isType });
  };
  const visit = (node: ts.Node): void => {
    if (typescript.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    else if (typescript.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (typescript.isImportTypeNode(node) && typescript.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (typescript.isCallExpression(node) && isImportCall(typescript, node)) add(node.arguments[0], false);
    typescript.forEachChild(node, visit);
  };
  visit(parsed.file);
  return found;
}

/** `import(…)`, `require(…)` and `createRequire(…)(…)`. */
function isImportCall(typescript: ReturnType<typeof loadTypeScript>, { expression }: ts.CallExpression): boolean {
  if (expression.kind === typescript.SyntaxKind.ImportKeyword) return true;
  if (typescript.isIdentifier(expression)) return expression.text === 'require';
  return typescript.isCallExpression(expression) && /createRequire$/.test(expression.expression.getText());
}

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path);
const words = ({ from, to }: Import): string => `${from} imports ${to}`;

describe('boundaries', () => {
  const crossing = imports.filter(({ from, to, isRelative }) => isRelative && folderOf(from) !== folderOf(to));

  test('every folder has its line in the table', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'schemas');
    expect(folders.map(({ name }) => name).filter((name) => MAY_IMPORT[name] === undefined)).toEqual([]);
  });

  test('folders import only what the table allows', () => {
    const forbidden = crossing.filter(({ from, to }) => {
      const allowed = COMPOSERS[from] ?? MAY_IMPORT[folderOf(from)] ?? [];
      return folderOf(to) !== 'model' && !allowed.includes(folderOf(to));
    });
    expect(forbidden.map(words)).toEqual([]);
  });

  test('the table has no circle', () => {
    const depth = (folder: string, above: readonly string[]): number => {
      expect(above, 'a circle').not.toContain(folder);
      return 1 + Math.max(0, ...(MAY_IMPORT[folder] ?? []).map((next) => depth(next, [...above, folder])));
    };
    for (const folder of Object.keys(MAY_IMPORT)) expect(depth(folder, [])).toBeGreaterThan(0);
  });

  test('other folders see only the index of a folder', () => {
    const inside = crossing.filter(({ to }) => to.includes('/') && folderOf(to) !== 'model' && !/^[^/]+\/index\.ts$/.test(to));
    expect(inside.map(words)).toEqual([]);
  });

  test('model holds types and lists of words, and needs nothing', () => {
    const outside = imports.filter(({ from, to, isType }) => folderOf(from) === 'model' && !isType && folderOf(to) !== 'model');
    expect(outside.map(words)).toEqual([]);
  });

  test('only parse loads the parser', () => {
    const loading = imports.filter(
      ({ from, to, isType }) => /^(?:ts-morph|@ts-morph\/|typescript$)/.test(to) && !isType && folderOf(from) !== 'parse',
    );
    expect(loading.map(words)).toEqual([]);
  });

  test('only io reaches the file system, the terminal and processes', () => {
    const reaching = imports.filter(({ from, to, isType }) => {
      const isReach = /^node:(?:fs|child_process|net|http|https|dns|readline|tty)(?:\/|$)/.test(to);
      return isReach && !isType && folderOf(from) !== 'io' && REACH[from] === undefined;
    });
    expect(reaching.map(words)).toEqual([]);
  });
});

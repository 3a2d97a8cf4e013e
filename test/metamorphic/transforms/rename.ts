import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { parse } from 'yaml';
import { type Code, type Edit, findAll, insert, namesIn, replace, symbolOf } from '../code.ts';
import { rewriting } from '../transform.ts';

/** Every variable, parameter, function, class and import that the text declares for itself gets a name without meaning. */
export const rename = rewriting(
  'rename',
  [
    [
      'export function f(a) { const { b, c: d } = a; return g({ b, d }); }',
      'export function f(v1) { const { b: v2, c: v3 } = v1; return g({ b: v2, d: v3 }); }',
    ],
    ["import x, { y } from 'm'; export const z = () => x(y);", "import v1, { y as v2 } from 'm'; export const z = () => v1(v2);"],
  ],
  (code) => {
    const taken = new Set(namesIn(code.file));
    const names = new Map<ts.Symbol, string>();
    const edits = new Map<ts.Symbol, Edit[]>();
    let next = 1;
    for (const node of findAll(code.file, ts.isIdentifier)) {
      const symbol = symbolOf(code, node);
      if (symbol === undefined || !isRenamable(symbol, node)) continue;
      const known = names.get(symbol);
      const name = known ?? freshFor(node.text, () => next++, taken);
      if (known === undefined) names.set(symbol, name);
      edits.set(symbol, [...(edits.get(symbol) ?? []), ...editOf(code, node, name)]);
    }
    return [...edits.values()];
  },
);

function freshFor(old: string, number: () => number, taken: Set<string>): string {
  let name: string;
  do name = meansSomething(old) ? renamed(old, taken) : `${/^[A-Z]/.test(old) ? 'V' : 'v'}${number()}`;
  while (taken.has(name));
  taken.add(name);
  return name;
}

/** Words that tables read names by (`email`, `token`, `salt`): whether a value is secret or identifies somebody may hang on them alone. */
const WORDS = wordsOfTables();

function wordsOfTables(): ReadonlySet<string> {
  const rows = parse(readFileSync(new URL('../../../references/api/_words.yaml', import.meta.url), 'utf8')) as unknown;
  return new Set(
    JSON.stringify(rows)
      .toLowerCase()
      .match(/[a-z]{2,}/g) ?? [],
  );
}

const meansSomething = (name: string): boolean => (name.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []).some((word) => WORDS.has(word.toLowerCase()));

/** The same words behind others. */
function renamed(old: string, taken: ReadonlySet<string>): string {
  const capital = /^[A-Z]/.test(old);
  let name = `${capital ? 'Our' : 'our'}${old.charAt(0).toUpperCase()}${old.slice(1)}`;
  while (taken.has(name)) name = `${name}2`;
  return name;
}

function isRenamable(symbol: ts.Symbol, use: ts.Identifier): boolean {
  const declarations = symbol.declarations ?? [];
  const inside = declarations.length > 0 && declarations.every((one) => one.getSourceFile() === use.getSourceFile());
  return inside && declarations.every(isOwn) && !ts.isExportSpecifier(use.parent);
}

function isOwn(declaration: ts.Declaration): boolean {
  if (ts.isImportSpecifier(declaration) || ts.isImportClause(declaration) || ts.isNamespaceImport(declaration)) return true;
  if (ts.isParameter(declaration))
    return (
      ts.isIdentifier(declaration.name) && !isInType(declaration) && declaration.modifiers === undefined && declaration.name.text !== 'this'
    );
  if (ts.isBindingElement(declaration)) return !isExported(declaration) && !isInType(declaration);
  if (ts.isVariableDeclaration(declaration)) return !isExported(declaration) && !isAmbient(declaration);
  return (
    (ts.isFunctionDeclaration(declaration) || ts.isClassDeclaration(declaration)) && !isExported(declaration) && !isAmbient(declaration)
  );
}

const isInType = (node: ts.Node): boolean => {
  for (let at = node.parent; at !== undefined && !ts.isStatement(at); at = at.parent) if (ts.isTypeNode(at)) return true;
  return false;
};

const isExported = (node: ts.Declaration): boolean =>
  (ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Export | ts.ModifierFlags.Default)) !== 0;

const isAmbient = (node: ts.Declaration): boolean => (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Ambient) !== 0;

function editOf(code: Code, node: ts.Identifier, name: string): readonly Edit[] {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return [insert(node.end, `: ${name}`)];
  if (
    ts.isBindingElement(parent) &&
    parent.name === node &&
    parent.propertyName === undefined &&
    parent.dotDotDotToken === undefined &&
    ts.isObjectBindingPattern(parent.parent)
  )
    return [insert(node.end, `: ${name}`)];
  if (ts.isBindingElement(parent) && parent.propertyName === node) return [];
  if (ts.isImportSpecifier(parent))
    return parent.propertyName === node
      ? []
      : parent.propertyName === undefined
        ? [insert(node.end, ` as ${name}`)]
        : [replace(code, node, name)];
  return [replace(code, node, name)];
}

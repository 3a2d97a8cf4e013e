/** The reference's own code for a safeguard, as trees. */
import type { ts } from 'ts-morph';
import type { ReferenceShard, ShardFile } from '../model/catalog.ts';
import type { Marked, Safeguard } from '../model/reference.ts';
import { loadTypeScript, parseText } from '../parse/index.ts';
import type { Donor } from './request.ts';
import { nodeAt } from './syntax.ts';

const trees = new WeakMap<ShardFile, ts.SourceFile | null>();

function treeOf(file: ShardFile): ts.SourceFile | null {
  const known = trees.get(file);
  if (known !== undefined) return known;
  const parsed = parseText(file.text, file.language);
  const tree = 'failed' in parsed ? null : parsed.file;
  trees.set(file, tree);
  return tree;
}

/** Marked code of a safeguard: of variants, those with most of the snippet's libraries first, then of accepted shapes. */
export function* donorsOf(shard: ReferenceShard, { id, protects }: Safeguard, libraries: readonly string[]): Generator<Donor> {
  const shared = (names: readonly string[]): number => names.filter((name) => libraries.includes(name)).length;
  const variants = [...shard.variants].sort((a, b) => shared(b.libraries) - shared(a.libraries) || (a.name < b.name ? -1 : 1));
  const shapes = shard.accepts.filter((shape) => shape.safeguard === id);
  for (const { file, marks } of [...variants, ...shapes]) yield* donorsIn(shard, file, marks, id, protects);
}

function donorsIn(shard: ReferenceShard, path: string, marks: readonly Marked[], safeguard: string, anchor: string): readonly Donor[] {
  const of = marks.filter(({ kind, id }) => kind === 'safeguard' && id === safeguard);
  const tree = of.length === 0 ? null : treeOf(shard.files.find((file) => file.path === path) as ShardFile);
  if (tree === null) return [];
  return of.map((mark) => {
    const donor = donors.get(mark) ?? {
      node: nodeAt(tree, mark.range),
      file: tree,
      mark,
      anchors: marks
        .filter(({ kind, id, fn }) => kind === 'anchor' && id === anchor && fn === mark.fn)
        .map(({ range }) => nodeAt(tree, range)),
    };
    donors.set(mark, donor);
    return donor;
  });
}

/** The marks of a catalog stay, and a safeguard has one anchor. */
const donors = new WeakMap<Marked, Donor>();

/** All values that a piece of reference code gives an option of this name. */
export function optionValues(root: ts.Node, name: string): readonly ts.Expression[] {
  const { forEachChild, isPropertyAssignment, isShorthandPropertyAssignment } = loadTypeScript();
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (isPropertyAssignment(node) && keyOf(node) === name) found.push(node.initializer);
    if (isShorthandPropertyAssignment(node) && node.name.text === name) found.push(node.name);
    forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** The name of a member of an object literal; null when it is computed. */
export function keyOf(node: ts.ObjectLiteralElementLike): string | null {
  const { isIdentifier, isStringLiteralLike } = loadTypeScript();
  return node.name !== undefined && (isIdentifier(node.name) || isStringLiteralLike(node.name)) ? node.name.text : null;
}

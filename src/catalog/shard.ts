/** A decoded folder as one shard of plain JSON. */
import type { ApiTables } from '../model/api.ts';
import type { ReferenceShard, ReferenceSummary, RoleUse } from '../model/catalog.ts';
import type { Reference, Safeguard, Shape, Variant } from '../model/reference.ts';
import type { Range } from '../model/source.ts';
import type { ProbeSet } from '../probe/index.ts';
import { locate } from '../source/index.ts';
import type { CodeFile } from './code.ts';
import type { DecodedFolder } from './decode.ts';

/** A piece of reference code whose signature is wanted: a whole variant or one shape. */
export interface CodeToSign {
  readonly reference: Reference;
  readonly safeguard: Safeguard;
  /** The same object for all pieces of a file. */
  readonly file: CodeFile;
  /** The shape's name; null for a variant. */
  readonly fn: string | null;
  readonly range: Range;
}

/** Says what the alignment finds in a piece of code, abstracted from names. */
export type Sign = (code: CodeToSign, tables: ApiTables, probes: ReadonlyMap<string, ProbeSet>) => string;

/** A {@link Sign} whose probe sets are given. */
type BoundSign = (code: CodeToSign, tables: ApiTables) => string;

/** The shard of a folder that holds a reference. */
export function shardOf(folder: DecodedFolder, reference: Reference, tables: ApiTables, sign: BoundSign): ReferenceShard {
  const shapes = (kind: CodeFile['kind']): readonly Shape[] =>
    folder.code.filter((file) => file.kind === kind).flatMap((file) => shapesOf(file, reference, tables, sign));
  return {
    version: 1,
    reference,
    readme: folder.readme,
    variants: folder.code.filter(({ kind }) => kind === 'variant').map((file) => variantOf(file, reference, tables, sign)),
    accepts: shapes('accept'),
    lookAlikes: shapes('lookalike'),
    examples: folder.examples,
    files: folder.code.map(({ kind, source: { path, language }, text }) => ({ path, kind, language, text })),
  };
}

function variantOf(file: CodeFile, reference: Reference, tables: ApiTables, sign: BoundSign): Variant {
  const { marked, exact, notHere } = file.marks;
  const range = { start: 0, end: file.source.text.length };
  const held = reference.safeguards.filter(({ id }) => !notHere.has(id));
  return {
    name: file.name,
    file: file.source.path,
    libraries: librariesOf(file, tables),
    marks: marked,
    exact,
    notHere: Object.fromEntries(notHere),
    signature: Object.fromEntries(held.map((safeguard) => [safeguard.id, sign({ reference, safeguard, file, fn: null, range }, tables)])),
  };
}

/** Shapes of a file that is named after no safeguard are left out; that is a fault elsewhere. */
function shapesOf(file: CodeFile, reference: Reference, tables: ApiTables, sign: BoundSign): readonly Shape[] {
  const safeguard = reference.safeguards.find(({ id }) => id === file.name);
  if (safeguard === undefined) return [];
  return file.shapes.map(({ name, why, range }) => ({
    safeguard: safeguard.id,
    id: name,
    why,
    signature: sign({ reference, safeguard, file, fn: name, range }, tables),
    file: file.source.path,
    range,
    location: locate(file.source, range),
    text: file.text.slice(range.start, range.end),
    marks: file.marks.marked.filter((mark) => mark.range.start >= range.start && mark.range.end <= range.end),
  }));
}

function librariesOf({ imports }: CodeFile, { modules }: ApiTables): readonly string[] {
  return [...new Set(imports.flatMap((name) => (Object.hasOwn(modules, name) ? (modules[name] ?? []) : [])))];
}

/** What the index keeps of a shard. */
export function summaryOf({ reference, variants }: ReferenceShard): ReferenceSummary {
  const { id, title, task, category, prompts, nearMisses, signals } = reference;
  const libraries = [...new Set(variants.flatMap((variant) => variant.libraries))].toSorted();
  return { id, title, task, category, prompts, nearMisses, signals, roles: rolesOf(reference), libraries };
}

function rolesOf({ anchors }: Reference): ReferenceSummary['roles'] {
  const uses = new Map<string, RoleUse[]>();
  for (const [anchor, { selector, task }] of Object.entries(anchors)) {
    for (const role of selector.roles) uses.set(role, [...(uses.get(role) ?? []), { anchor, task }]);
  }
  return Object.fromEntries([...uses].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

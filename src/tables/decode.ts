/** Decodes references/api/*.yaml into {@link ApiTables}; every fault of every file comes back with its position. */
import type { ApiRow, ApiTables } from '../model/api.ts';
import type { CatalogFault } from '../model/catalog.ts';
import { type Cursor, choice, entries, fault, fields, items, loadYaml, text, texts } from '../yaml/index.ts';
import { decodeDangers, type DangerTemplate } from './danger.ts';
import { qualify, qualifyType } from './ids.ts';
import { decodeRow, type Library } from './row.ts';
import { decodeNames, decodeRoles, decodeSources, decodeWords } from './shared.ts';
import { PROTOCOLS } from './vocabulary.ts';

export interface TableFile {
  readonly name: string;
  readonly text: string;
}

export interface DecodedTables {
  readonly tables: ApiTables;
  readonly faults: readonly CatalogFault[];
}

/** Decodes all table files together; order of files does not matter. Rejects only when the YAML reader cannot be loaded. */
export async function decodeTables(files: readonly TableFile[]): Promise<DecodedTables> {
  const open = await loadYaml();
  const faults: CatalogFault[] = [];
  const roots = [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map((file) => open(file, faults));
  return { tables: decodeAll(roots), faults };
}

function decodeAll(roots: readonly Cursor[]): ApiTables {
  const readable = roots.filter(({ value }) => value !== undefined && value !== null);
  const named = (name: string): Cursor[] => readable.filter(({ file }) => baseName(file.name) === name);
  const dangers = new Map(named('_dangers.yaml').flatMap((at) => [...decodeDangers(at)]));
  const libraries = readable
    .filter(({ file }) => !baseName(file.name).startsWith('_') || baseName(file.name) === '_idioms.yaml')
    .map((at) => decodeLibrary(at, dangers));
  const roles = named('_roles.yaml').flatMap(decodeRoles);
  checkRoles(libraries, new Map(roles.map((role) => [role.id, new Set(role.arguments)])));
  return {
    rows: libraries.flatMap(({ rows }) => rows.flatMap(({ decoded }) => decoded)),
    roles,
    modules: Object.fromEntries(libraries.flatMap(({ modules }) => modules)),
    supertypes: Object.fromEntries(libraries.flatMap(({ supertypes }) => supertypes)),
    aliases: Object.fromEntries(libraries.flatMap(({ aliases }) => aliases)),
    sources: named('_sources.yaml').flatMap(decodeSources),
    names: named('_names.yaml').flatMap(decodeNames),
    words: named('_words.yaml').flatMap(decodeWords),
  };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

interface DecodedLibrary {
  readonly rows: readonly { readonly at: Cursor; readonly decoded: readonly ApiRow[] }[];
  readonly modules: readonly (readonly [string, string])[];
  readonly supertypes: readonly (readonly [string, readonly string[]])[];
  readonly aliases: readonly (readonly [string, string])[];
}

function decodeLibrary(at: Cursor, dangers: ReadonlyMap<string, DangerTemplate>): DecodedLibrary {
  const file = fields(at, ['library', 'modules', 'checked', 'protocol', 'types', 'aliases', 'rows']);
  const nameAt = file.get('library');
  if (nameAt === undefined) fault(at, 'expected the key "library"');
  const name = nameAt === undefined ? '' : text(nameAt);
  const library: Library = { name, protocol: choice(file.get('protocol'), PROTOCOLS) ?? 'none', dangers };
  const rows = file.get('rows');
  return {
    rows: (rows === undefined ? [] : items(rows)).map((row) => ({ at: row, decoded: decodeRow(row, library) })),
    modules: [name, ...texts(file.get('modules'))].map((module) => [module, name] as const),
    supertypes: pairs(file.get('types')).map(([type, above]) => [
      qualifyType(type, name),
      texts(above).map((each) => qualifyType(each, name)),
    ]),
    aliases: pairs(file.get('aliases')).map(([alias, of]) => [qualify(alias, name), qualifyType(text(of), name)]),
  };
}

function pairs(at: Cursor | undefined): readonly (readonly [string, Cursor])[] {
  return at === undefined ? [] : [...entries(at)];
}

/** Every role is in the vocabulary, and every argument is one that some role of its row has. */
function checkRoles(libraries: readonly DecodedLibrary[], roles: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const { at, decoded } of libraries.flatMap(({ rows }) => rows)) {
    const row = decoded[0];
    if (row === undefined) continue;
    const named = [...row.roles, ...row.alsoRoles];
    for (const role of named.filter((each) => !roles.has(each))) fault(at, `no role "${role}" in _roles.yaml`);
    const known = (argument: string): boolean => named.some((role) => roles.get(role)?.has(argument) ?? false);
    const given = [...Object.keys(row.arguments), ...Object.keys(row.implies), ...Object.keys(row.defaults), ...row.unsettledDefaults];
    for (const argument of given.filter((each) => !known(each))) {
      fault(at, `no role of this row has an argument "${argument}"`);
    }
  }
}

/** Opens catalogs from disk: the built one, a folder of references, and folders layered over the built-in ones. */
import { fileURLToPath } from 'node:url';
import type { CatalogFault, CatalogFile, ReferenceShard } from '../model/catalog.ts';
import { readFolder, readText } from '../io/index.ts';
import { compile } from './compile.ts';
import { type BaseCatalog, catalogOf, catalogOfCompiled, layer } from './layer.ts';
import { type PackedIndex, unpackIndex } from './pack.ts';
import type { Sign } from './shard.ts';

/** The references that come with the tool. */
export const BUILT_IN_REFERENCES = fileURLToPath(new URL('../../references/', import.meta.url));
/** What the build makes of them. */
export const BUILT_CATALOG = fileURLToPath(new URL('../../dist/catalog/', import.meta.url));

/** Extensions of the files that a references folder is made of. */
const EXTENSIONS = ['yaml', 'md', 'txt', 'ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'];

export type FilesOrFault = { readonly files: readonly CatalogFile[] } | { readonly fault: string };

/** Reads the files of a references folder. */
export function readCatalogFiles(folder: string): FilesOrFault {
  const read = readFolder(folder, EXTENSIONS);
  return 'fault' in read ? { fault: read.fault.message } : { files: read.files };
}

/** Loads a catalog that the build wrote: the index at once, a shard when it is asked for. Null when there is none. */
export function loadCatalog(folder: string): BaseCatalog | null {
  const packed = readJson<PackedIndex>(`${folder}/index.json`);
  if (packed === null) return null;
  return catalogOf(unpackIndex(packed), (id) => {
    const shard = readJson<ReferenceShard>(`${folder}/${id}.json`);
    if (shard === null) throw new Error(`the built catalog has no file for "${id}"; build it again`);
    return shard;
  });
}

function readJson<Value>(path: string): Value | null {
  const read = readText(path);
  return 'text' in read ? (JSON.parse(read.text) as Value) : null;
}

export interface OpenOptions {
  /** Folders of a user's references, each layered over what stands before it. */
  readonly folders: readonly string[];
  readonly sign: Sign;
}

export type OpenedCatalog =
  | { readonly catalog: BaseCatalog; readonly warnings: readonly CatalogFault[] }
  | { readonly faults: readonly string[] };

/** The built-in catalog with folders layered over it; faults of all folders come back together, each one line. */
export async function openCatalog({ folders, sign }: OpenOptions): Promise<OpenedCatalog> {
  const faults: string[] = [];
  const { catalog: base, warnings: known } = await openBuiltIn(sign);
  const warnings = [...known];
  let catalog = base;
  for (const folder of folders) {
    const read = readCatalogFiles(folder);
    if ('fault' in read) {
      faults.push(read.fault);
      continue;
    }
    const compiled = await compile(withBaseTables(read.files), { sign, base: catalog });
    const layered = layer(catalog, compiled);
    faults.push(...[...compiled.faults, ...layered.faults].map((fault) => showFault({ ...fault, file: `${folder}/${fault.file}` })));
    warnings.push(...compiled.warnings);
    catalog = layered.catalog;
  }
  return faults.length > 0 ? { faults } : { catalog, warnings };
}

interface BuiltIn {
  readonly catalog: BaseCatalog;
  readonly warnings: readonly CatalogFault[];
}

/** Compiling takes seconds, and the files do not change while a process runs. */
const builtIn = new WeakMap<Sign, Promise<BuiltIn>>();

function openBuiltIn(sign: Sign): Promise<BuiltIn> {
  const known = builtIn.get(sign) ?? loadBuiltIn(sign);
  builtIn.set(sign, known);
  return known;
}

/** From TypeScript sources it is compiled in memory: what an earlier build left may be older than they are. */
async function loadBuiltIn(sign: Sign): Promise<BuiltIn> {
  const built = import.meta.url.endsWith('.ts') ? null : loadCatalog(BUILT_CATALOG);
  if (built !== null) return { catalog: built, warnings: [] };
  const read = readCatalogFiles(BUILT_IN_REFERENCES);
  if ('fault' in read) throw new Error(read.fault);
  const compiled = await compile(read.files, { sign });
  // A reference that is being written has faults; the others work without it. The build and `catalog check` do not let it pass.
  return { catalog: catalogOfCompiled(compiled), warnings: [...compiled.faults, ...compiled.warnings] };
}

/** Own tables are read together with the built-in ones: they share roles, words and dangers. A table of the same name replaces. */
export function withBaseTables(files: readonly CatalogFile[]): readonly CatalogFile[] {
  const own = new Set(files.map(({ path }) => path));
  if (!files.some(({ path }) => path.startsWith('api/'))) return files;
  const read = readCatalogFiles(`${BUILT_IN_REFERENCES}/api`);
  if ('fault' in read) throw new Error(read.fault);
  const base = read.files.map(({ path, text }) => ({ path: `api/${path}`, text }));
  return [...files, ...base.filter(({ path }) => !own.has(path))];
}

/** `file:line:column key.path message` */
export function showFault({ file, line, column, path, message }: CatalogFault): string {
  return `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}`;
}

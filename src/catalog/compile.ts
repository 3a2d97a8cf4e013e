/**
 * Compiles a references folder: `api/*.yaml`, `probes/*.yaml` and one folder a reference → one small index and one shard a reference.
 * The build does it once for the built-in references; a user's own go through the same function.
 */
import type { ApiTables } from '../model/api.ts';
import type { CatalogFault, CatalogFile, CatalogIndex, ReferenceShard, ReferenceSummary } from '../model/catalog.ts';
import { buildPromptIndex } from '../match/index.ts';
import { decodeProbes, type ProbeSet } from '../probe/index.ts';
import { decodeTables } from '../tables/index.ts';
import { loadYaml } from '../yaml/index.ts';
import { decodeFolder, type DecodedFolder } from './decode.ts';
import { groupBy } from './group-by.ts';
import type { Patch } from './reference.ts';
import { vocabularyOf } from './scope.ts';
import { type Sign, shardOf, summaryOf } from './shard.ts';
import { RESERVED } from './vocabulary.ts';

export interface CompileOptions {
  readonly sign: Sign;
  /** What the files are layered over: tables and probe sets that they may use. */
  readonly base?: Base;
}

export interface Base {
  readonly tables: ApiTables;
  readonly probes: ReadonlyMap<string, ProbeSet>;
  readonly references: readonly Pick<ReferenceSummary, 'id'>[];
}

export interface Compiled {
  readonly index: CatalogIndex;
  /** By id; a reference with faults is left out. */
  readonly shards: ReadonlyMap<string, ReferenceShard>;
  /** Changes to references of the base. */
  readonly patches: readonly Patch[];
  readonly faults: readonly CatalogFault[];
  /** What is worth mending and hinders nothing. */
  readonly warnings: readonly CatalogFault[];
}

/** Compiles files whose paths are relative to the references folder; all faults come back together. Order of files does not matter. */
export async function compile(files: readonly CatalogFile[], options: CompileOptions): Promise<Compiled> {
  const { tables, probes, folders, faults } = await decodeCatalog(files, options.base);
  const shards = new Map<string, ReferenceShard>();
  for (const folder of folders) {
    if (folder.reference !== null && folder.faults.length === 0)
      shards.set(
        folder.id,
        shardOf(folder, folder.reference, tables, (code, known) => options.sign(code, known, probes)),
      );
  }
  const references = [...shards.values()].map(summaryOf);
  return {
    index: { version: 1, references, promptIndex: buildPromptIndex(references), tables, probes: [...probes.values()] },
    shards,
    patches: folders.flatMap(({ patch }) => patch ?? []),
    faults,
    warnings: unknownTargets(folders, [...(options.base?.references ?? []), ...references]),
  };
}

/** The files decoded, before anything is derived from them. */
export interface DecodedCatalog {
  readonly tables: ApiTables;
  readonly probes: ReadonlyMap<string, ProbeSet>;
  /** Sorted by id. */
  readonly folders: readonly DecodedFolder[];
  readonly faults: readonly CatalogFault[];
}

/** Decodes tables, probe sets and folders; what the files do not have comes from the base. */
export async function decodeCatalog(files: readonly CatalogFile[], base?: Base): Promise<DecodedCatalog> {
  const api = files.filter(({ path }) => /^api\/[^/]+\.yaml$/.test(path));
  const decoded = api.length > 0 || base === undefined ? await decodeTables(api.map(nameOf)) : { tables: base.tables, faults: [] };
  const own = await decodeProbes(files.filter(({ path }) => /^probes\/[^/]+\.yaml$/.test(path)).map(nameOf));
  const probes = new Map([...(base?.probes ?? []), ...own.sets].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const vocabulary = vocabularyOf(decoded.tables, probes.keys());
  const open = await loadYaml();
  const groups = groupBy(files.filter(isOfReference), ({ path }) => path.slice(0, path.indexOf('/')));
  const folders = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => decodeFolder(members, vocabulary, open));
  return {
    tables: decoded.tables,
    probes,
    folders,
    faults: [...decoded.faults, ...own.faults, ...folders.flatMap(({ faults }) => faults)],
  };
}

function nameOf({ path, text }: CatalogFile): { readonly name: string; readonly text: string } {
  return { name: path, text };
}

/** Files beside the folders, such as package.json, belong to no reference. */
function isOfReference({ path }: CatalogFile): boolean {
  const slash = path.indexOf('/');
  return slash > 0 && !(RESERVED as readonly string[]).includes(path.slice(0, slash));
}

/** Near misses and related entries may name references that are not written yet. */
function unknownTargets(folders: readonly DecodedFolder[], known: readonly Pick<ReferenceSummary, 'id'>[]): readonly CatalogFault[] {
  const ids = new Set(known.map(({ id }) => id));
  return folders.flatMap(({ id, reference }) => {
    const targets = [...(reference?.nearMisses.map(({ matches }) => matches) ?? []), ...(reference?.related ?? [])];
    const missing = [...new Set(targets)].filter((target) => target !== 'none' && !ids.has(target));
    return missing.map((target) => ({
      file: `${id}/reference.yaml`,
      line: 1,
      column: 1,
      path: '',
      message: `no reference "${target}" yet`,
    }));
  });
}

/** Catalogs as the pipeline reads them, and one layered over another. */
import type { Catalog, CatalogFault, CatalogIndex, ReferenceShard } from '../model/catalog.ts';
import { buildPromptIndex } from '../match/index.ts';
import type { Compiled } from './compile.ts';
import { withParameters } from './parameters.ts';
import { applyPatch } from './patch.ts';
import type { Patch } from './reference.ts';

/** A catalog that another can be layered over. */
export interface BaseCatalog extends Catalog {
  /** As compiled: parameters are still named, so that a patch can change them. */
  shard(id: string): ReferenceShard;
}

/** The catalog of an index whose shards come from `load`, each at most once. */
export function catalogOf(index: CatalogIndex, load: (id: string) => ReferenceShard): BaseCatalog {
  const ids = new Set(index.references.map(({ id }) => id));
  const shard = remembered((id) => {
    if (!ids.has(id)) throw new Error(`the catalog has no reference "${id}"`);
    return load(id);
  });
  const reference = remembered((id) => ({ ...shard(id), reference: withParameters(shard(id).reference) }));
  const probes = new Map(index.probes.map((set) => [set.id, set]));
  return { tables: index.tables, references: index.references, promptIndex: index.promptIndex, probes, shard, reference };
}

function remembered<Value>(make: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>();
  return (id) => {
    const found = known.get(id) ?? make(id);
    known.set(id, found);
    return found;
  };
}

/** The catalog of what was just compiled. */
export function catalogOfCompiled({ index, shards }: Compiled): BaseCatalog {
  return catalogOf(index, (id) => {
    const shard = shards.get(id);
    if (shard === undefined) throw new Error(`the index names "${id}", which has no shard`);
    return shard;
  });
}

export interface Layered {
  readonly catalog: BaseCatalog;
  readonly faults: readonly CatalogFault[];
}

/** `over` laid over `base`: a reference of the same id replaces, a patch changes the one below it. */
export function layer(base: BaseCatalog, over: Compiled): Layered {
  const patches = new Map(over.patches.map((patch) => [patch.extends, patch]));
  const faults = over.patches.flatMap((patch) => faultsOf(patch, base, over));
  const kept = base.references.filter(({ id }) => !over.shards.has(id) && patches.get(id)?.disable !== true);
  const references = [...kept, ...over.index.references].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const index: CatalogIndex = { ...over.index, references, promptIndex: buildPromptIndex(references) };
  const load = (id: string): ReferenceShard => {
    const own = over.shards.get(id);
    if (own !== undefined) return own;
    const shard = base.shard(id);
    const patch = patches.get(id);
    return patch === undefined ? shard : { ...shard, reference: applyPatch(shard.reference, patch).reference };
  };
  return { catalog: catalogOf(index, load), faults };
}

function faultsOf(patch: Patch, base: BaseCatalog, over: Compiled): readonly CatalogFault[] {
  const at = { file: patch.file, line: 1, column: 1, path: 'extends' };
  if (over.shards.has(patch.extends)) return [{ ...at, message: `"${patch.extends}" is replaced by the same catalog` }];
  const known = base.references.some(({ id }) => id === patch.extends);
  return known ? applyPatch(base.shard(patch.extends).reference, patch).faults : [{ ...at, message: `no reference "${patch.extends}"` }];
}

/** What the properties are checked on: every variant of every reference of the catalog. */
import type { ReferenceShard, ShardFile } from '../../src/model/catalog.ts';
import type { Variant } from '../../src/model/reference.ts';
import { openCatalog } from '../../src/catalog/index.ts';
import { sign } from '../../src/sign.ts';

export interface Subject {
  /** `login-endpoint/express-session`. */
  readonly name: string;
  readonly shard: ReferenceShard;
  readonly variant: Variant;
  /** Without its marks, on the same offsets. */
  readonly file: ShardFile;
}

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));

export const catalog = opened.catalog;

export const SHARDS: readonly ReferenceShard[] = catalog.references.map(({ id }) => catalog.reference(id));

export const SUBJECTS: readonly Subject[] = SHARDS.flatMap((shard) =>
  shard.variants.map((variant) => {
    const file = shard.files.find(({ path }) => path === variant.file);
    if (file === undefined) throw new Error(`${variant.file} is not in its shard`);
    return { name: `${shard.reference.id}/${variant.name}`, shard, variant, file };
  }),
);

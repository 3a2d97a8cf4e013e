/** Writes the built catalog: `index.json` and one `<id>.json` a reference. */
import type { CatalogFault } from '../model/catalog.ts';
import { writeText } from '../io/index.ts';
import { compile } from './compile.ts';
import { packIndex } from './pack.ts';
import { readCatalogFiles, showFault } from './open.ts';
import type { Sign } from './shard.ts';

export interface BuildRequest {
  /** The references folder. */
  readonly from: string;
  /** An existing folder. */
  readonly to: string;
  readonly sign: Sign;
}

/** Compiles a references folder into another folder; returns what is wrong, one line each, and then nothing is written. */
export async function buildCatalog({ from, to, sign }: BuildRequest): Promise<readonly string[]> {
  const read = readCatalogFiles(from);
  if ('fault' in read) return [read.fault];
  const { index, shards, faults } = await compile(read.files, { sign });
  if (faults.length > 0) return faults.map((fault: CatalogFault) => showFault(fault));
  const files = [['index', packIndex(index)] as const, ...shards];
  return files.flatMap(([name, data]) => writeText(`${to}/${name}.json`, JSON.stringify(data))?.message ?? []);
}

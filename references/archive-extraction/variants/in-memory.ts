import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { extract } from 'tar-stream';

const inflate = promisify(gunzip);
const MAX_BYTES = 20 * 1024 * 1024;

// not here: entry-contained, unpacked-size-bounded -- nothing is written
// not here: paths-not-preserved, entries-looked-at, links-refused -- entries are read one by one
/** The CSV files of an uploaded .tar.gz by their names, which stay names. */
export async function readTables(upload: Buffer): Promise<ReadonlyMap<string, string>> {
  // safeguard: inflate-bounded
  const archive = await inflate(upload, { maxOutputLength: MAX_BYTES });
  const tables = new Map<string, string>();
  // anchor: unpack
  const entries = extract();
  entries.end(archive);
  for await (const entry of entries) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    if (entry.header.type === 'file' && entry.header.name.endsWith('.csv')) tables.set(entry.header.name, Buffer.concat(chunks).toString('utf8'));
  }
  return tables;
}

import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl';

export interface Limits {
  readonly entries: number;
  readonly bytes: number;
}

const open = promisify<Buffer, Options, ZipFile>(fromBuffer);
const LINK = 0o120000;
const isLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0o170000) === LINK;

// not here: paths-not-preserved, entries-looked-at, links-refused -- entries are read one by one
// not here: inflate-bounded -- the bytes are counted as they come
/** Unpacks into `target`, a new private folder; rejects at the first entry that is not as it should be. */
export async function unzip(archive: Buffer, target: string, limits: Limits): Promise<void> {
  // anchor: unpack
  const zip = await open(archive, { lazyEntries: true });
  if (zip.entryCount > limits.entries) throw new RangeError('Too many entries');
  const stream = promisify(zip.openReadStream.bind(zip) as (entry: Entry, done: (error: Error | null, stream: Readable) => void) => void);
  let bytes = 0;

  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      unpackOne(entry).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });

  async function unpackOne(entry: Entry): Promise<void> {
    const full = path.resolve(target, entry.fileName);
    // safeguard: entry-contained
    if (!full.startsWith(target + path.sep) || isLink(entry)) throw new Error('Entry not allowed');
    if (entry.fileName.endsWith('/')) return;
    await mkdir(path.dirname(full), { recursive: true });
    await pipeline(
      await stream(entry),
      async function* count(chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          // What counts is what comes out, not what the archive declares.
          bytes += chunk.length;
          // safeguard: unpacked-size-bounded
          if (bytes > limits.bytes) throw new RangeError('Too large');
          yield chunk;
        }
      },
      // anchor: write
      createWriteStream(full, { flags: 'wx' }),
    );
  }
}

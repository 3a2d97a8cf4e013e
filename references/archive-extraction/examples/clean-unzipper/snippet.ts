import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import unzipper from 'unzipper';

const IMPORT_ROOT = resolve(process.env.IMPORT_ROOT ?? './imports');
const MAX_BYTES = 200 * 1024 * 1024;

function isInside(base: string, candidate: string): boolean {
  const rel = relative(base, candidate);
  return rel !== '' && !rel.startsWith('..') && !isAbsolute(rel);
}

function byteCounter(limit: number, counter: { total: number }) {
  return new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      counter.total += chunk.length;
      callback(counter.total > limit ? new Error('Archive exceeds the size limit') : null, chunk);
    },
  });
}

export async function importArchive(archive: Buffer): Promise<string> {
  const destination = join(IMPORT_ROOT, randomUUID());
  const counter = { total: 0 };
  const directory = await unzipper.Open.buffer(archive);

  for (const file of directory.files) {
    if (file.type !== 'File') continue;
    const target = resolve(destination, file.path);
    if (!isInside(destination, target)) {
      console.warn('Skipping an entry outside of the target');
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await pipeline(file.stream(), byteCounter(MAX_BYTES, counter), createWriteStream(target, { flags: 'wx' }));
  }
  return destination;
}

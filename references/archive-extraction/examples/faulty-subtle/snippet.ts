import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import unzipper from 'unzipper';

const TARGET = path.resolve('/srv/app/data');
const MAX_TOTAL = 100 * 1024 * 1024;

export async function unzipTo(buffer: Buffer) {
  const directory = await unzipper.Open.buffer(buffer);
  const total = directory.files.reduce((sum, file) => sum + file.uncompressedSize, 0);
  if (total > MAX_TOTAL) throw new Error('Archive is too large');

  for (const file of directory.files) {
    if (file.type !== 'File') continue;
    const out = path.resolve(TARGET, file.path);
    // expect: entry-contained altered
    if (!out.startsWith(TARGET)) {
      throw new Error(`Illegal entry: ${file.path}`);
    }
    await mkdir(path.dirname(out), { recursive: true });
    await pipeline(file.stream(), createWriteStream(out));
  }
}

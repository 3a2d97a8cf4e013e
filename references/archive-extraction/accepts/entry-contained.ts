import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import AdmZip from 'adm-zip';
import { Open } from 'unzipper';

/** The way from the target to the file does not begin with a step up. */
export async function relativeWay(archive: Buffer, target: string) {
  // anchor: unpack
  for (const entry of new AdmZip(archive).getEntries()) {
    const full = path.join(target, entry.entryName);
    const way = path.relative(target, full);
    // safeguard: entry-contained
    if (way.startsWith('..') || path.isAbsolute(way)) throw new Error('Entry not allowed');
    await mkdir(path.dirname(full), { recursive: true });
    // anchor: write
    await writeFile(full, entry.getData());
  }
}

/** Only the last part of the name is used. */
export async function flat(archive: Buffer) {
  // anchor: unpack
  const directory = await Open.buffer(archive);
  for (const file of directory.files) {
    // anchor: write
    // safeguard: entry-contained
    file.stream().pipe(createWriteStream(path.join('/srv/themes/new', path.basename(file.path))));
  }
}

/** Names with steps up, and absolute ones, are passed over. */
export async function passedOver(archive: Buffer) {
  // anchor: unpack
  for (const entry of new AdmZip(archive).getEntries()) {
    // safeguard: entry-contained
    if (entry.entryName.includes('..') || path.isAbsolute(entry.entryName)) continue;
    // anchor: write
    await writeFile(path.join('/srv/themes/new', entry.entryName), entry.getData());
  }
}

import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import AdmZip from 'adm-zip';
import { Open } from 'unzipper';

/** adm-zip gives the names as they are, and join resolves ../ upwards. */
export async function joined(archive: Buffer, target: string) {
  // anchor: unpack
  for (const entry of new AdmZip(archive).getEntries()) {
    // anchor: write
    await writeFile(path.join(target, entry.entryName), entry.getData());
  }
}

/** unzipper's own Extract checks, the files of Open do not. */
export async function filesOfOpen(archive: Buffer, target: string) {
  // anchor: unpack
  const directory = await Open.buffer(archive);
  for (const file of directory.files) {
    // anchor: write
    file.stream().pipe(createWriteStream(`${target}/${file.path}`));
  }
}

/** Without a separator the sibling "themes-old" passes for "themes". */
export async function prefixWithoutSeparator(archive: Buffer) {
  const target = path.resolve('themes');
  // anchor: unpack
  for (const entry of new AdmZip(archive).getEntries()) {
    const full = path.resolve(target, entry.entryName);
    if (!full.startsWith(target)) throw new Error('Entry not allowed');
    // anchor: write
    await writeFile(full, entry.getData());
  }
}

/** The ending says nothing about the directory. */
export async function endingOnly(archive: Buffer, target: string) {
  // anchor: unpack
  for (const entry of new AdmZip(archive).getEntries()) {
    if (!entry.entryName.endsWith('.css')) continue;
    // anchor: write
    await writeFile(path.join(target, entry.entryName), entry.getData());
  }
}

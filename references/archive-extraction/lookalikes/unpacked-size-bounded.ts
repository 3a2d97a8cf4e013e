import AdmZip from 'adm-zip';
import { createWriteStream, writeFileSync } from 'node:fs';
import path from 'node:path';
import { open } from 'yauzl';
import type { Request } from 'express';

/** Names are checked, and each entry is written whatever it unpacks to. */
export function namesOnly(archive: Buffer, target: string) {
  for (const entry of new AdmZip(archive).getEntries()) {
    const name = path.basename(entry.entryName);
    if (!/^[\w-]+\.csv$/.test(name)) throw new Error('Entry not allowed');
    // anchor: write
    writeFileSync(path.join(target, name), entry.getData());
  }
}

/** What came in was measured, and what comes out is a thousand times that. */
export function packedSize(request: Request, target: string) {
  if (request.body.length > 5_000_000) throw new RangeError('Archive too large');
  for (const entry of new AdmZip(request.body).getEntries()) {
    // anchor: write
    writeFileSync(path.join(target, path.basename(entry.entryName)), entry.getData());
  }
}

/** A stream needs little memory, and fills the disk. */
export function streamed(file: string, target: string) {
  open(file, { lazyEntries: true }, (error, zip) => {
    if (error) throw error;
    zip.on('entry', (entry) => {
      zip.openReadStream(entry, (problem, stream) => {
        if (problem) throw problem;
        // anchor: write
        stream.pipe(createWriteStream(path.join(target, path.basename(entry.fileName))));
        stream.on('end', () => zip.readEntry());
      });
    });
    zip.readEntry();
  });
}

import AdmZip from 'adm-zip';
import { Extract } from 'unzipper';
import { createReadStream } from 'node:fs';

/** The package keeps entries inside, and writes as much as there is. */
export function allAtOnce(archive: Buffer, target: string) {
  // anchor: unpack
  new AdmZip(archive).extractAllTo(target, true);
}

/** A stream needs little memory, and fills the disk. */
export function streamed(file: string, target: string) {
  // anchor: unpack
  return createReadStream(file).pipe(Extract({ path: target }));
}

/** A limit on the packed size is passed at a ratio of one to a thousand. */
export function packedSize(archive: Buffer, target: string) {
  if (archive.length > 5_000_000) throw new RangeError('Archive too large');
  // anchor: unpack
  new AdmZip(archive).extractAllTo(target);
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** Collisions of MD5 take seconds. */
export async function md5(path: string) {
  // anchor: digest
  return createHash('md5').update(await readFile(path)).digest('hex');
}

/** Two PDF files with one SHA-1 have been on show since 2017. */
export function sha1(path: string, done: (digest: string) => void) {
  // anchor: digest
  const hash = createHash('sha1');
  createReadStream(path)
    .on('data', (chunk) => hash.update(chunk))
    .on('end', () => done(hash.digest('hex')));
}

/** Web Crypto knows SHA-1 as well. */
export async function webSha1(content: Uint8Array<ArrayBuffer>) {
  // anchor: digest
  return new Uint8Array(await crypto.subtle.digest('SHA-1', content));
}

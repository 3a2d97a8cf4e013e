import { createHash, hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** SHA-512, of which SHA-384 and SHA-512/256 are parts. */
export async function sha512(path: string) {
  // anchor: digest
  return createHash(/* safeguard: collision-resistant-hash */ 'sha512').update(await readFile(path)).digest('hex');
}

/** SHA-3 is built another way. */
export function sha3(content: Buffer) {
  // anchor: digest
  return createHash(/* safeguard: collision-resistant-hash */ 'sha3-256').update(content).digest('hex');
}

/** BLAKE2 is as strong and fast in software. */
export function blake2(content: Buffer) {
  // anchor: digest
  return createHash(/* safeguard: collision-resistant-hash */ 'blake2b512').update(content).digest('hex');
}

/** One call for what is in memory already. */
export function oneShot(content: string) {
  // anchor: digest
  return hash(/* safeguard: collision-resistant-hash */ 'sha256', content);
}

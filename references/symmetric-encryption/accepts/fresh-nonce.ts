import { createCipheriv, randomBytes, randomFillSync } from 'node:crypto';

/** Drawn where it is used. */
export function inPlace(key: Buffer, text: string): Buffer {
  // anchor: sealed
  // safeguard: fresh-nonce
  const cipher = createCipheriv('aes-256-gcm', key, randomBytes(12));
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** One draw gives both; each part is used once. */
export function saltAndNonce(key: Buffer, text: string): Buffer {
  const random = randomFillSync(Buffer.alloc(28));
  // anchor: sealed
  // safeguard: fresh-nonce
  const cipher = createCipheriv('aes-256-gcm', key, random.subarray(16));
  return Buffer.concat([random, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

const newNonce = (): Buffer => randomBytes(12);

/** A function draws it. */
export function byFunction(key: Buffer, text: string): Buffer {
  const iv = newNonce();
  // anchor: sealed
  // safeguard: fresh-nonce
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

import { createCipheriv, createHash, randomBytes } from 'node:crypto';

const ZERO = Buffer.alloc(12, 0);

/** A constant. */
export function zeros(key: Buffer, text: string): Buffer {
  // anchor: sealed
  const cipher = createCipheriv('aes-256-gcm', key, ZERO);
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

const ONCE = randomBytes(12);

/** Random, and drawn once for all messages. */
export function oncePerProcess(key: Buffer, text: string): Buffer {
  // anchor: sealed
  const cipher = createCipheriv('aes-256-gcm', key, ONCE);
  return Buffer.concat([ONCE, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Equal texts have equal digests. */
export function fromText(key: Buffer, text: string): Buffer {
  const iv = createHash('sha256').update(text).digest().subarray(0, 12);
  // anchor: sealed
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

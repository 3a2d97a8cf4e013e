import { createDecipheriv } from 'node:crypto';

const OPTIONS = { authTagLength: 16 } as const;

/** The options stand elsewhere. */
export function byConstant(key: Buffer, iv: Buffer, tag: Buffer, sealed: Buffer): Buffer {
  // anchor: opened
  // safeguard: full-tag
  const decipher = createDecipheriv('aes-256-gcm', key, iv, OPTIONS);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}

import { createDecipheriv } from 'node:crypto';

/** Four bytes are a tag, and a short one. */
export function fourBytes(key: Buffer, iv: Buffer, tag: Buffer, sealed: Buffer): Buffer {
  // anchor: opened
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 4 });
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}

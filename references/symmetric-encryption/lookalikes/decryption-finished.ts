import { createDecipheriv } from 'node:crypto';

/** The tag is set, and nothing compares it. */
export function updateOnly(key: Buffer, iv: Buffer, tag: Buffer, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
  decipher.setAuthTag(tag);
  // anchor: work
  return decipher.update(sealed).toString('utf8');
}

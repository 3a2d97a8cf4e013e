import { createDecipheriv, type DecipherGCM } from 'node:crypto';

const checked = (decipher: DecipherGCM, opened: Buffer): Buffer => Buffer.concat([opened, decipher.final()]);

/** Another function finishes. */
export function inFunction(key: Buffer, iv: Buffer, tag: Buffer, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
  decipher.setAuthTag(tag);
  // anchor: work
  // safeguard: decryption-finished
  return checked(decipher, decipher.update(sealed)).toString('utf8');
}

/** As texts, joined in the order in which they are made. */
export function asTexts(key: Buffer, iv: Buffer, tag: Buffer, sealed: string): string {
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 }).setAuthTag(tag);
  // anchor: work
  // safeguard: decryption-finished
  return decipher.update(sealed, 'base64', 'utf8') + decipher.final('utf8');
}

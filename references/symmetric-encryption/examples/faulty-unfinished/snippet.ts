import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export interface SealedToken {
  iv: Buffer;
  tag: Buffer;
  data: Buffer;
}

export function sealToken(dataKey: Buffer, token: string): SealedToken {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', dataKey, iv, { authTagLength: 16 });
  const data = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()]);
  return { iv, tag: cipher.getAuthTag(), data };
}

export function openToken(dataKey: Buffer, { iv, tag, data }: SealedToken): string {
  const decipher = createDecipheriv('aes-256-gcm', dataKey, iv, { authTagLength: 16 });
  decipher.setAuthTag(tag);
  // expect: decryption-finished
  return decipher.update(data, undefined, 'utf8');
}

import { createCipheriv } from 'node:crypto';

/** Equal blocks give equal blocks. */
export function ecb(key: Buffer, text: string): string {
  // anchor: cipher
  const cipher = createCipheriv('aes-256-ecb', key, null);
  return cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
}

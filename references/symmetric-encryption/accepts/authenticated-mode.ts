import { createCipheriv, createHmac, randomBytes } from 'node:crypto';

/** Encrypt, then authenticate the IV and the ciphertext with a key of its own. */
export function withHmac(encryptionKey: Buffer, macKey: Buffer, text: string): Buffer {
  const iv = randomBytes(16);
  // anchor: malleable
  // safeguard: authenticated-mode
  const cipher = createCipheriv('aes-256-cbc', encryptionKey, iv);
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]);
  const tag = createHmac('sha256', macKey).update(sealed).digest();
  return Buffer.concat([tag, sealed]);
}

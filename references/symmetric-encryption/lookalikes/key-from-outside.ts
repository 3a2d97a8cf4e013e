import { createCipheriv, randomBytes } from 'node:crypto';

/** Encoded it is still in the code. */
export function encoded(text: string): Buffer {
  const key = Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex');
  const iv = randomBytes(12);
  // anchor: cipher
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Where the variable was forgotten, everybody has the key. */
export function fallback(text: string): Buffer {
  const key = process.env['ENC_KEY'] ?? 'development-key-of-32-characters';
  const iv = randomBytes(12);
  // anchor: cipher
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

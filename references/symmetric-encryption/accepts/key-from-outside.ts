import { createCipheriv, randomBytes, scryptSync } from 'node:crypto';

/** From the environment, which holds 64 hexadecimal digits. */
export function fromEnvironment(text: string): Buffer {
  const key = Buffer.from(process.env['ENCRYPTION_KEY'] ?? '', 'hex');
  const iv = randomBytes(12);
  // anchor: cipher
  const cipher = createCipheriv('aes-256-gcm', /* safeguard: key-from-outside */ key, iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** From a password, with a salt that is kept beside the text. */
export function fromPassword(password: string, text: string): Buffer {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  // anchor: cipher
  const cipher = createCipheriv('aes-256-gcm', /* safeguard: key-from-outside */ scryptSync(password, salt, 32), iv);
  return Buffer.concat([salt, iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

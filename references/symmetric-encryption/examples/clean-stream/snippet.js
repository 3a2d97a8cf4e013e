import { createCipheriv, randomBytes, scrypt as scryptCallback } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

const scrypt = promisify(scryptCallback);

/** Layout: salt (16) | iv (12) | ciphertext | tag (16) */
export async function encryptStream(source, target, password) {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const key = await scrypt(password, salt, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 });

  const cipher = createCipheriv('aes-256-gcm', key, iv);
  target.write(Buffer.concat([salt, iv]));
  await pipeline(source, cipher, target, { end: false });
  target.end(cipher.getAuthTag());
}

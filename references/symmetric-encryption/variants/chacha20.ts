import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

const ALGORITHM = 'chacha20-poly1305';
const SALT_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = SALT_BYTES + IV_BYTES + TAG_BYTES;

/** Each file has a salt, and so a key, of its own. 128 MiB a guess. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };
const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

// not here: full-tag -- this cipher takes whole tags only
export async function encryptFile(content: Buffer, password: string): Promise<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  // safeguard: fresh-nonce
  const iv = randomBytes(IV_BYTES);
  const key = await derive(password, salt, 32, COST);
  // anchor: cipher
  const cipher = createCipheriv(/* safeguard: authenticated-mode, sound-cipher */ ALGORITHM, /* safeguard: key-from-outside */ key, iv, { authTagLength: TAG_BYTES });
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([salt, iv, cipher.getAuthTag(), sealed]);
}

/** Fails alike for a wrong password and a changed file. */
export async function decryptFile(file: Buffer, password: string): Promise<Buffer> {
  if (file.length < HEAD_BYTES) throw new Error('Wrong password or damaged file');
  const key = await derive(password, file.subarray(0, SALT_BYTES), 32, COST);
  const decipher = createDecipheriv(ALGORITHM, key, file.subarray(SALT_BYTES, SALT_BYTES + IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(file.subarray(SALT_BYTES + IV_BYTES, HEAD_BYTES));
  const opened = decipher.update(file.subarray(HEAD_BYTES));
  try {
    // safeguard: decryption-finished
    return Buffer.concat([opened, decipher.final()]);
  } catch (cause) {
    throw new Error('Wrong password or damaged file', { cause });
  }
}

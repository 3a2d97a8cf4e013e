import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Keys by id: new texts are sealed with the current one, old ones still open. */
export interface Keys {
  readonly current: string;
  readonly byId: ReadonlyMap<string, KeyObject>;
}

/** 32 random bytes in base64, as `openssl rand -base64 32` prints them. */
export function readKey(text: string): KeyObject {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32) throw new Error('An encryption key must have 32 bytes');
  return createSecretKey(bytes);
}

const keyOf = ({ byId }: Keys, id: string): KeyObject => {
  const key = byId.get(id);
  if (!key) throw new Error('Cannot be decrypted');
  return key;
};

/** `context` names the place of the value (`user:7:iban`): the ciphertext opens nowhere else. */
export function encrypt(keys: Keys, text: string, context: string): string {
  // safeguard: fresh-nonce
  const iv = randomBytes(IV_BYTES);
  const key = keyOf(keys, keys.current);
  // anchor: cipher
  const cipher = createCipheriv(/* safeguard: authenticated-mode, sound-cipher */ 'aes-256-gcm', /* safeguard: key-from-outside */ key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [VERSION, keys.current, Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')].join('.');
}

export function decrypt(keys: Keys, text: string, context: string): string {
  const [version, id = '', body = ''] = text.split('.');
  if (version !== VERSION) throw new Error('Cannot be decrypted');
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keys, id), bytes.subarray(0, IV_BYTES), { /* safeguard: full-tag */ authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context));
  try {
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const opened = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    // Compares the tag; until then the text may be anybody's.
    // safeguard: decryption-finished
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new Error('Cannot be decrypted', { cause });
  }
}

import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** A salt defeats tables, not speed. */
export function salted(password: string) {
  const salt = randomBytes(16).toString('hex');
  // anchor: fast
  const digest = createHash('sha512').update(salt + password).digest('hex');
  return `${salt}:${digest}`;
}

/** A key beside the password is no slow hash either: with the key the table falls at once. */
export function keyed(password: string) {
  // anchor: fast
  return createHmac('sha256', process.env['PEPPER'] ?? '').update(password).digest('hex');
}

/** What is encrypted can be decrypted: who has the key has every password. */
export function encrypted(password: string) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(process.env['KEY'] ?? '', 'hex'), iv);
  // anchor: fast
  return Buffer.concat([iv, cipher.update(password, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

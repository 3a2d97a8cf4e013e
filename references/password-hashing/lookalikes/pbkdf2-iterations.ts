import { pbkdf2Sync, randomBytes } from 'node:crypto';

/** The number of old tutorials. */
export function thousand(password: string) {
  const salt = randomBytes(16).toString('hex');
  // anchor: pbkdf2
  return `${salt}:${pbkdf2Sync(password, salt, 1000, 64, 'sha512').toString('hex')}`;
}

import { pbkdf2Sync, randomBytes, scryptSync } from 'node:crypto';

/** The salt is drawn as text. */
export function asText(password: string) {
  const salt = randomBytes(16).toString('hex');
  // anchor: derived
  return `${salt}:${scryptSync(password, salt, 64).toString('hex')}`;
}

/** A check takes the salt from what is stored. */
export function stored(password: string, row: { salt: string }) {
  // anchor: derived
  return pbkdf2Sync(password, row.salt, 600_000, 32, 'sha256');
}

import { scryptSync } from 'node:crypto';
import bcrypt from 'bcrypt';

/** The operator stops at the first character that differs. */
export function textCompared(password: string, stored: string) {
  const [salt, key] = stored.split(':');
  // anchor: hash
  return scryptSync(password, salt ?? '', 64).toString('hex') === key;
}

/** Every call draws a new salt, so the two are never equal. */
export async function hashedAgain(password: string, stored: string) {
  // anchor: hash
  return (await bcrypt.hash(password, 12)) === stored;
}

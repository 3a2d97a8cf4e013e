import { randomBytes, scryptSync } from 'node:crypto';

/** A lower N, and more rounds for it. */
export function moreRounds(password: string) {
  const salt = randomBytes(16);
  // anchor: scrypt
  return Buffer.concat([salt, scryptSync(password, salt, 32, { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 })]);
}

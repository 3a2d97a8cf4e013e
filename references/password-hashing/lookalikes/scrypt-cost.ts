import { randomBytes, scryptSync } from 'node:crypto';

/** N is a power of two, and a small one. */
export function smallPower(password: string) {
  const salt = randomBytes(16);
  // anchor: scrypt
  return Buffer.concat([salt, scryptSync(password, salt, 64, { N: 1024 })]);
}

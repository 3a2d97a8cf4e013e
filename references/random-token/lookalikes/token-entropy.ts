import { randomBytes } from 'node:crypto';

/** Eight digits look long; they are 32 bits. */
export function fourBytes(): string {
  // anchor: token
  const token = randomBytes(4).toString('hex');
  return token;
}

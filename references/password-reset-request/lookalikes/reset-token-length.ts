import { randomBytes } from 'node:crypto';

/** Eight hexadecimal digits look long and are four bytes. */
export function fourBytes() {
  // anchor: token
  return randomBytes(4).toString('hex');
}

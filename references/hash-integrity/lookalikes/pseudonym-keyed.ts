import { createHash } from 'node:crypto';

/** There are fewer addresses in the world than digests in a second. */
export function plainDigest(email: string) {
  // anchor: digest, personal
  return createHash('sha256').update(email).digest('hex');
}

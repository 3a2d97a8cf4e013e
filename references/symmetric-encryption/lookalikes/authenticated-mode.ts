import { createCipheriv, createHash, randomBytes } from 'node:crypto';

/** Encrypted is not unchanged: in CBC a flipped bit flips one of the next block. */
export function cbcAlone(key: Buffer, text: string): string {
  const iv = randomBytes(16);
  // anchor: malleable
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return `${iv.toString('hex')}:${cipher.update(text, 'utf8', 'hex')}${cipher.final('hex')}`;
}

/** Anybody can compute a digest without a key, also of a changed text. */
export function withDigest(key: Buffer, text: string): string {
  const iv = randomBytes(16);
  // anchor: malleable
  const cipher = createCipheriv('aes-256-ctr', key, iv);
  const sealed = cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
  return `${iv.toString('hex')}:${sealed}:${createHash('sha256').update(sealed).digest('hex')}`;
}

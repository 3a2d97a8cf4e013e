import { randomBytes } from 'node:crypto';

/** 160 bits, as hexadecimal digits. */
export function inHex(): string {
  // anchor: token
  // safeguard: token-entropy
  const token = randomBytes(20).toString('hex');
  return token;
}

/** The length is a parameter whose default suffices. */
export function createToken(bytes = 32): string {
  // anchor: token
  // safeguard: token-entropy
  return randomBytes(bytes).toString('base64url');
}

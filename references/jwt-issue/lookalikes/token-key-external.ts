import { SignJWT } from 'jose';
import jwt from 'jsonwebtoken';

/** Without the variable, the word in the code signs. */
export function fallback(userId: string) {
  // anchor: keyed
  return jwt.sign({ sub: userId }, process.env['JWT_SECRET'] || 'changeme', { expiresIn: '15m' });
}

/** Encoded, and still in the code. */
export function encoded(userId: string) {
  const key = new TextEncoder().encode('my-super-secret-signing-key-of-32-bytes');
  // anchor: keyed
  return new SignJWT({ sub: userId }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('15m').sign(key);
}

import { readFileSync } from 'node:fs';
import { SignJWT } from 'jose';
import jwt from 'jsonwebtoken';

/** A private key from a file beside the program. */
export function fromFile(userId: string) {
  const key = readFileSync(process.env['JWT_KEY_FILE'] ?? '', 'utf8');
  // anchor: keyed
  return jwt.sign({ sub: userId }, key, { algorithm: 'RS256', expiresIn: '15m' });
}

/** The secret as bytes. */
export function asBytes(userId: string, settings: { secret: string }) {
  const key = new TextEncoder().encode(settings.secret);
  // anchor: keyed
  return new SignJWT({ sub: userId }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('15m').sign(key);
}

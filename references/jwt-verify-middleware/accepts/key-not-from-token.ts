import { decodeProtectedHeader, jwtVerify } from 'jose';
import jwt from 'jsonwebtoken';

const KEYS = new Map([
  ['2026-01', process.env['JWT_KEY_2026_01'] ?? ''],
  ['2026-07', process.env['JWT_KEY_2026_07'] ?? ''],
]);

/** The kid selects one of the program's own keys; an unknown one is refused. */
export function keyByKid(token: string) {
  const decoded = jwt.decode(token, { complete: true });
  const key = KEYS.get(decoded?.header.kid ?? '');
  if (!key) throw new Error('Unknown key');
  // anchor: token
  return jwt.verify(token, key, { algorithms: ['HS256'] });
}

/** The same with a library that reads the header alone. */
export function keyByHeader(token: string) {
  const key = KEYS.get(decodeProtectedHeader(token).kid ?? '');
  if (!key) throw new Error('Unknown key');
  // anchor: token
  return jwtVerify(token, new TextEncoder().encode(key), { algorithms: ['HS256'] });
}

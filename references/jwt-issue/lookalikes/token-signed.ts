import jwt from 'jsonwebtoken';

/** The library does as it is told. */
export function unsigned(userId: string) {
  // anchor: issue
  return jwt.sign({ sub: userId }, '', { algorithm: 'none', expiresIn: '15m' });
}

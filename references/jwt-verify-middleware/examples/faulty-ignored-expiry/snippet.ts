import { readFileSync } from 'node:fs';
import jwt, { type JwtPayload } from 'jsonwebtoken';

const publicKey = readFileSync(process.env.JWT_PUBLIC_KEY_FILE ?? '/run/secrets/jwt.pub');

export class AuthError extends Error {
  readonly status = 401;
}

export interface Principal {
  id: string;
  scopes: readonly string[];
}

export function requireAuth(token: string | undefined): Principal {
  if (!token) throw new AuthError('Missing token');

  let claims: JwtPayload;
  try {
    claims = jwt.verify(token, publicKey, {
      algorithms: ['ES256'],
      issuer: 'https://login.example.com',
      audience: 'gateway',
      // expect: token-expiry-enforced
      ignoreExpiration: true,
    }) as JwtPayload;
  } catch {
    throw new AuthError('Invalid token');
  }

  if (typeof claims.sub !== 'string') throw new AuthError('Invalid token');
  return { id: claims.sub, scopes: String(claims.scope ?? '').split(' ').filter(Boolean) };
}

import jwt from 'jsonwebtoken';

const LIFETIME = '15m';

export interface User {
  id: string;
  role: 'user' | 'admin';
}

function keyFromEnvironment(): string {
  const key = process.env['JWT_SECRET'];
  if (!key || key.length < 32) throw new Error('JWT_SECRET needs 32 characters or more');
  return key;
}

export function issueToken(user: User): string {
  // anchor: issue
  // safeguard: token-audience-named
  return jwt.sign(/* safeguard: token-without-secrets, token-claims-named */ { role: user.role }, /* safeguard: token-key-external */ keyFromEnvironment(), {
    /* safeguard: token-signed */ algorithm: 'HS256',
    /* safeguard: token-expires */ expiresIn: LIFETIME,
    subject: user.id,
    issuer: 'https://id.example.com',
    audience: 'https://api.example.com',
  });
}

/** What the variants put into tokens and for how long, and what the look-alikes give away. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import jwt from 'jsonwebtoken';
import { beforeAll, describe, expect, it } from 'vitest';
import { encoded } from './lookalikes/token-key-external.ts';
import { spread } from './lookalikes/token-claims-named.ts';
import { unsigned } from './lookalikes/token-signed.ts';
import { withHash } from './lookalikes/token-without-secrets.ts';
import { tokenIssuer } from './variants/jose.ts';
import { issueToken } from './variants/jsonwebtoken.ts';

const SECRET = randomBytes(32).toString('hex');

beforeAll(() => {
  process.env['JWT_SECRET'] = SECRET;
});

it('jsonwebtoken: the token holds the user and runs out after fifteen minutes', () => {
  const token = issueToken({ id: '7', role: 'user', passwordHash: 'secret' } as never);
  const claims = jwt.verify(token, SECRET, { algorithms: ['HS256'], issuer: 'https://id.example.com', audience: 'https://api.example.com' }) as jwt.JwtPayload;
  expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'role', 'sub']);
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(900);
  expect(() => jwt.verify(token, SECRET, { algorithms: ['HS256'], audience: 'https://other.example.com' })).toThrow(/audience/);
});

it('jsonwebtoken: nothing is issued without a long secret', () => {
  for (const secret of ['', 'short']) {
    process.env['JWT_SECRET'] = secret;
    expect(() => issueToken({ id: '7', role: 'user' })).toThrow(/32/);
  }
  process.env['JWT_SECRET'] = SECRET;
});

it('jose: the public half checks', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issue = await tokenIssuer(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  const { payload } = await jwtVerify(await issue({ id: '7' }), publicKey, { audience: 'https://api.example.com', algorithms: ['ES256'] });
  expect(payload).toMatchObject({ sub: '7' });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900);
  await expect(tokenIssuer(undefined)).rejects.toThrow(/not set/);
});

describe('look-alikes', () => {
  it('a reader of the code signs', async () => {
    const known = new TextEncoder().encode('my-super-secret-signing-key-of-32-bytes');
    expect((await jwtVerify(await encoded('7'), known)).payload.sub).toBe('7');
  });

  it('everybody reads the hash', () => {
    expect(decodeJwt(withHash({ id: '7', email: 'a@example.org', passwordHash: '$2b$12$abc' }))).toMatchObject({ passwordHash: '$2b$12$abc' });
  });

  it('the request chooses the role', () => {
    expect(decodeJwt(spread({ body: { role: 'admin', sub: '1' } } as never, '7'))).toMatchObject({ role: 'admin', sub: '7' });
  });

  it('a token without a signature', () => {
    const token = unsigned('7');
    expect(decodeProtectedHeader(token).alg).toBe('none');
    expect(token.endsWith('.')).toBe(true);
  });

  it.each(['otherClaim', 'issuedOnly'] as const)('%s never ends', async (shape) => {
    // The key is read when the module is loaded.
    const lookalikes = await import('./lookalikes/token-expires.ts');
    expect(decodeJwt(await lookalikes[shape]('7'))).not.toHaveProperty('exp');
  });
});

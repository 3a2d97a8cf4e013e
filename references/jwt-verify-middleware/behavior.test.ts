/** Good and forged tokens against three variants; the look-alikes let the forged ones in. */
import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import express, { type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import fastify from 'fastify';
import { exportJWK, type JWTHeaderParameters, SignJWT } from 'jose';
import jwt from 'jsonwebtoken';
import request from 'supertest';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { requireUser as withJose } from './variants/express-jose.ts';
import { requireUser as withJsonwebtoken } from './variants/express-jsonwebtoken.ts';
import { api } from './variants/fastify-jwt.ts';

const SECRET = 'a secret that is long enough for HS256';
vi.stubEnv('JWT_SECRET', SECRET);
vi.stubEnv('JWT_KEY', SECRET);
const signature = await import('./lookalikes/token-signature-verified.ts');
const failure = await import('./lookalikes/auth-failure-stops.ts');
const algorithm = await import('./lookalikes/token-alg-pinned.ts');
const expiry = await import('./lookalikes/token-expiry-enforced.ts');
const { embedded } = await import('./lookalikes/key-not-from-token.ts');
const byHand = await import('./lookalikes/user-from-verified-token.ts');
const accepted = await import('./accepts/auth-failure-stops.ts');

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);
const forged = (header: object, claims: object) => `${part(header)}.${part(claims)}.${Buffer.from('invented').toString('base64url')}`;
const unsigned = (claims: object) => `${part({ alg: 'none' })}.${part(claims)}.`;

const onError: ErrorRequestHandler = (_error, _req, res, _next) => void res.sendStatus(500);

function guarded(middleware: RequestHandler): express.Express {
  const handler: RequestHandler = (req, res) => void (res.headersSent || res.json((req as { user?: unknown }).user ?? null));
  return express().get('/me', middleware, handler).use(onError);
}

const ask = (app: express.Express, token?: string) => {
  const asked = request(app).get('/me');
  return token === undefined ? asked : asked.set('Authorization', `Bearer ${token}`);
};

interface Pair {
  publicKey: KeyObject;
  privateKey: KeyObject;
}

const sign = (pair: Pair, alg: string, claims: object, header: Partial<JWTHeaderParameters> = {}) =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg, ...header }).sign(pair.privateKey);

describe('express with jose', () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const claims = { sub: '7', iss: 'https://auth.example.com', aud: 'orders-api' };
  const valid = () => ({ ...claims, exp: now() + 60 });
  let app: express.Express;

  beforeAll(async () => {
    app = guarded(await withJose(pem));
  });

  it('lets a valid token through', async () => {
    const reply = await ask(app, await sign(pair, 'RS256', valid())).expect(200);
    expect(reply.body).toEqual({ id: '7' });
  });

  it('refuses everything else', async () => {
    const hmac = `${part({ alg: 'HS256' })}.${part(valid())}`;
    const refused = [
      undefined,
      'garbage',
      unsigned(valid()),
      forged({ alg: 'RS256' }, valid()),
      await sign(other, 'RS256', valid()),
      await sign(pair, 'PS256', valid()),
      `${hmac}.${createHmac('sha256', pem).update(hmac).digest('base64url')}`,
      await sign(pair, 'RS256', { ...claims, exp: now() - 60 }),
      await sign(pair, 'RS256', claims),
      await sign(pair, 'RS256', { ...valid(), aud: 'another-app' }),
      await sign(pair, 'RS256', { ...valid(), iss: 'https://auth.example.net' }),
    ];
    for (const token of refused) await ask(app, token).expect(401);
  });
});

describe('express with jsonwebtoken', () => {
  const app = guarded(withJsonwebtoken(SECRET));

  it('lets a valid token through', async () => {
    const reply = await ask(app, jwt.sign({ sub: '7' }, SECRET, { expiresIn: 60 })).expect(200);
    expect(reply.body).toEqual({ id: '7' });
  });

  it('refuses everything else', async () => {
    const old = { sub: '7', iat: now() - 3600 };
    const refused = [
      undefined,
      unsigned({ sub: '7' }),
      forged({ alg: 'HS256' }, { sub: '7' }),
      jwt.sign({ sub: '7' }, SECRET, { algorithm: 'HS512' }),
      jwt.sign({ ...old, exp: now() - 60 }, SECRET),
      jwt.sign(old, SECRET),
      jwt.sign({ name: 'nobody' }, SECRET),
    ];
    for (const token of refused) await ask(app, token).expect(401);
  });
});

it('fastify serves the owner of a token and nobody else', async () => {
  const pair = generateKeyPairSync('ed25519');
  const app = fastify();
  await api(app, { publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString() });
  const claims = { sub: '7', iss: 'https://auth.example.com', aud: 'orders-api', exp: now() + 60 };
  const inject = (token: string) => app.inject({ url: '/me', headers: { authorization: `Bearer ${token}` } });

  const served = await inject(await sign(pair, 'EdDSA', claims));
  expect([served.statusCode, served.json()]).toEqual([200, { id: '7' }]);
  const { exp, ...endless } = claims;
  for (const token of [unsigned(claims), forged({ alg: 'EdDSA' }, claims), await sign(pair, 'EdDSA', { ...claims, exp: exp - 120 }), await sign(pair, 'EdDSA', endless)]) {
    expect((await inject(token)).statusCode).toBe(401);
  }
  expect((await app.inject('/me')).statusCode).toBe(401);
});

describe('accepted shapes', () => {
  it.each(Object.entries(accepted))('%s refuses a forged token and serves a good one', async (_shape, middleware) => {
    const app = guarded(middleware as RequestHandler);
    expect((await ask(app, forged({ alg: 'HS256' }, { sub: '1' }))).status).toBeGreaterThanOrEqual(401);
    expect((await ask(app, jwt.sign({ sub: '7' }, SECRET)).expect(200)).body).toMatchObject({ sub: '7' });
  });
});

describe('look-alikes', () => {
  const FORGED = forged({ alg: 'HS256' }, { sub: '1', exp: now() + 60 });

  it.each([signature.decodedOnly, signature.decodedAndUnexpired, byHand.parsedByHand])('%o believes a forged token', async (shape) => {
    const reply = await ask(guarded(shape as RequestHandler), FORGED).expect(200);
    expect(reply.body).toMatchObject({ sub: '1' });
  });

  it('headerBelieved takes anybody at their word', async () => {
    const reply = await request(guarded(byHand.headerBelieved as RequestHandler)).get('/me').set('x-user-id', '1').expect(200);
    expect(reply.body).toEqual({ id: '1' });
  });

  it('notAwaited lets the request pass before the check has failed', () => {
    const req = { headers: { authorization: `Bearer ${jwt.sign({ sub: '7' }, SECRET)}` } } as Request & { user?: unknown };
    const next = vi.fn();
    signature.notAwaited(req, {} as never, next);
    expect(next).toHaveBeenCalledWith();
    expect(req.user).toMatchObject({ sub: '7' });
  });

  it.each(Object.entries(failure))('%s reaches the handler', async (shape, middleware) => {
    const reached = vi.fn();
    const app = express().get('/me', middleware as RequestHandler, (_req, res) => {
      reached();
      if (!res.headersSent) res.sendStatus(204);
    });
    await ask(app, shape === 'onlyWhenPresent' ? undefined : FORGED);
    expect(reached).toHaveBeenCalledOnce();
  });

  it('noneAllowed accepts a token without a signature once the key is missing', () => {
    vi.stubEnv('JWT_KEY', '');
    expect(algorithm.noneAllowed(unsigned({ sub: '1' }))).toMatchObject({ sub: '1' });
    vi.stubEnv('JWT_KEY', SECRET);
  });

  it('fromHeader checks a token in the way that it asks for', () => {
    expect(algorithm.fromHeader(jwt.sign({ sub: '7' }, SECRET, { algorithm: 'HS512' }))).toMatchObject({ sub: '7' });
  });

  it('ignored accepts an expired token', () => {
    expect(expiry.ignored(jwt.sign({ sub: '7', exp: now() - 3600 }, SECRET))).toMatchObject({ sub: '7' });
  });

  it('embedded finds the attacker\'s own signature valid', async () => {
    const attacker = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const token = await sign(attacker, 'ES256', { sub: '1' }, { jwk: await exportJWK(attacker.publicKey) });
    expect((await embedded(token)).payload).toMatchObject({ sub: '1' });
  });
});

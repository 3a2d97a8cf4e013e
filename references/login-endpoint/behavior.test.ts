/** Three log-ins on stand-in stores: who gets in, who does not, and what an outsider can tell from the answers. */
import { randomBytes } from 'node:crypto';
import * as argon2 from '@node-rs/argon2';
import fastifyCookie from '@fastify/cookie';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifySession from '@fastify/session';
import bcrypt from 'bcryptjs';
import express, { type Request, type RequestHandler, type Response } from 'express';
import session from 'express-session';
import fastify from 'fastify';
import { jwtVerify } from 'jose';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { afterwards, notAwaited as notRegenerated, savedOnly } from './lookalikes/session-regenerated.ts';
import { inCallback as regenerated } from './accepts/session-regenerated.ts';
import { declaredOnly } from './lookalikes/credential-types-checked.ts';
import * as lookalikes from './lookalikes/password-verified.ts';
import { fakeHash } from './lookalikes/constant-login-work.ts';
import { login as sessionLogin } from './variants/express-session.ts';
import { login as tokenLogin } from './variants/express-token.ts';
import { login as fastifyLogin } from './variants/fastify-session.ts';

const EMAIL = 'ada@example.org';
const PASSWORD = 'correct horse battery staple';
const secret = randomBytes(32).toString('hex');

let bcryptHash: string;
let argonHash: string;

beforeAll(async () => {
  [bcryptHash, argonHash] = await Promise.all([bcrypt.hash(PASSWORD, 12), argon2.hash(PASSWORD)]);
});

interface Lookup {
  email: unknown;
}

/** As a Mongo collection answers: an operator in place of a text matches. */
const users = {
  findOne: async ({ email }: Lookup) => (email === EMAIL || typeof email === 'object' ? { id: '7', email: EMAIL, passwordHash: bcryptHash, password: PASSWORD } : null),
} as never;

describe('express-session', () => {
  const pool = {
    query: async (_text: string, [email]: string[]) => ({ rows: email?.toLowerCase() === EMAIL ? [{ id: '7', password_hash: argonHash }] : [] }),
  } as never;

  function app(points = 100): express.Express {
    const visit: RequestHandler = (req, res) => {
      Object.assign(req.session, { visited: true });
      res.json({ userId: req.session.userId ?? null });
    };
    return express()
      .use(express.json(), session({ secret, resave: false, saveUninitialized: false }))
      .get('/visit', visit)
      .use(sessionLogin({ pool, attempts: new RateLimiterMemory({ points, duration: 60 }) }));
  }

  it('begins a new session for the right password', async () => {
    const agent = request.agent(app());
    const before = (await agent.get('/visit')).headers['set-cookie'];
    const reply = await agent.post('/login').send({ email: EMAIL, password: PASSWORD }).expect(204);
    expect(reply.headers['set-cookie']).toBeDefined();
    expect(reply.headers['set-cookie']).not.toEqual(before);
    expect((await agent.get('/visit')).body).toEqual({ userId: '7' });
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const server = app();
    const wrong = await request(server).post('/login').send({ email: EMAIL, password: 'guess' });
    const unknown = await request(server).post('/login').send({ email: 'nobody@example.org', password: 'guess' });
    expect([wrong.status, wrong.body]).toEqual([401, { error: 'Invalid e-mail or password' }]);
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
  });

  it('refuses operators and too many attempts', async () => {
    const server = app(2);
    await request(server).post('/login').send({ email: { $gt: '' }, password: 'guess' }).expect(400);
    for (let attempt = 0; attempt < 2; attempt += 1) await request(server).post('/login').send({ email: EMAIL, password: 'guess' }).expect(401);
    const reply = await request(server).post('/login').send({ email: EMAIL, password: PASSWORD }).expect(429);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  });
});

it('express with a token: the cookie is protected and the token runs out', async () => {
  const key = randomBytes(32);
  const app = express().use(express.json(), tokenLogin(users, key));
  const reply = await request(app).post('/login').send({ email: EMAIL, password: PASSWORD }).expect(204);
  const [cookie] = reply.headers['set-cookie'] as unknown as string[];
  expect(cookie).toMatch(/^__Host-token=.*; Max-Age=900; .*HttpOnly; Secure; SameSite=Lax$/);
  const { payload } = await jwtVerify(cookie?.split(/[=;]/)[1] ?? '', key);
  expect(payload.sub).toBe('7');
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900);

  await request(app).post('/login').send({ email: EMAIL, password: 'guess' }).expect(401);
  await request(app).post('/login').send({ email: { $gt: '' }, password: PASSWORD }).expect(400);
  for (let attempt = 0; attempt < 3; attempt += 1) await request(app).post('/login').send({ email: EMAIL, password: 'guess' }).expect(401);
  await request(app).post('/login').send({ email: EMAIL, password: 'guess' }).expect(429);
});

it('fastify: a new session for the right password, one answer for all others', async () => {
  const row = async ({ email }: Lookup) => (email === EMAIL ? { id: 7, password_hash: bcryptHash } : undefined);
  const knex = Object.assign(() => ({ where: (filter: Lookup) => ({ first: () => row(filter) }) }), {}) as never;
  const app = fastify();
  await app.register(fastifyCookie);
  await app.register(fastifySession, { secret, cookie: { secure: false } });
  await app.register(fastifyRateLimit, { global: false });
  await fastifyLogin(app, { knex });
  app.get('/me', (req) => ({ userId: req.session.userId ?? null }));
  const post = (body: object) => app.inject({ method: 'POST', url: '/login', payload: body });

  const entered = await post({ email: EMAIL, password: PASSWORD });
  expect(entered.statusCode).toBe(204);
  const sessionId = entered.cookies.find(({ name }) => name === 'sessionId')?.value ?? '';
  expect((await app.inject({ url: '/me', cookies: { sessionId } })).json()).toEqual({ userId: 7 });

  const [wrong, unknown] = [await post({ email: EMAIL, password: 'guess' }), await post({ email: 'nobody@example.org', password: 'guess' })];
  expect([wrong.statusCode, unknown.statusCode, unknown.body]).toEqual([401, 401, wrong.body]);
  expect((await post({ email: { $gt: '' }, password: 'guess' })).statusCode).toBe(400);
  for (let attempt = 0; attempt < 2; attempt += 1) await post({ email: EMAIL, password: 'guess' });
  expect((await post({ email: EMAIL, password: 'guess' })).statusCode).toBe(429);
});

describe('look-alikes', () => {
  it.each(['notAwaited', 'outsideCallback', 'onlyLogged'] as const)('%s lets any password in', async (shape) => {
    const req = { body: { email: EMAIL, password: 'guess' }, session: {} } as unknown as Request;
    const res = { sendStatus: () => res, status: () => res } as unknown as Response;
    await lookalikes[shape](req, res, users);
    expect(req.session.userId).toBe('7');
  });

  it('declaredOnly finds a user by an operator', async () => {
    const req = { body: { email: { $gt: '' }, password: 'guess' } } as unknown as Request;
    expect(await declaredOnly(req as never, {} as never, users)).toMatchObject({ email: EMAIL });
  });

  it('fakeHash refuses an unknown address much sooner', async () => {
    const res = { status: () => res, json: () => res, sendStatus: () => res } as unknown as Response;
    const time = async (email: string) => {
      const start = performance.now();
      await fakeHash({ body: { email, password: 'guess' } } as Request, res, users);
      return performance.now() - start;
    };
    expect(await time('nobody@example.org')).toBeLessThan((await time(EMAIL)) / 4);
  });

  const sessionsAfter = async (begin: (req: Request, res: Response, user: { id: string }) => void) => {
    const app = express()
      .use(session({ secret, resave: false, saveUninitialized: true }))
      .get('/visit', (req, res) => void res.json({ id: req.sessionID, userId: req.session.userId ?? null }))
      .get('/login', (req, res) => begin(req, res, { id: '7' }));
    const agent = request.agent(app);
    const { id } = (await agent.get('/visit')).body as { id: string };
    await agent.get('/login');
    return { before: id, after: (await agent.get('/visit')).body as { id: string; userId: string | null } };
  };

  it.each([savedOnly, notRegenerated])('%o keeps the identifier that an attacker may know', async (begin) => {
    const { before, after } = await sessionsAfter(begin);
    expect(after).toEqual({ id: before, userId: '7' });
  });

  it('afterwards writes the id to the session that is thrown away', async () => {
    expect((await sessionsAfter(afterwards)).after.userId).toBeNull();
  });

  it('the accepted shape gets a new identifier that holds the user', async () => {
    const { before, after } = await sessionsAfter(regenerated);
    expect(after.userId).toBe('7');
    expect(after.id).not.toBe(before);
  });
});

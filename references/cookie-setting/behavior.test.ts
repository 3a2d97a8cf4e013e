/** The variants' cookies carry their flags, and a changed or ended one is worth nothing. */
import cookie from '@fastify/cookie';
import cookieParser from 'cookie-parser';
import express from 'express';
import { MemoryStore } from 'express-session';
import fastify from 'fastify';
import { createServer } from 'node:http';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { withoutOptions } from './lookalikes/http-only.ts';
import { roleInClear } from './lookalikes/not-forgeable.ts';
import { sessionDefault } from './lookalikes/secure-flag.ts';
import { sessions } from './variants/express.ts';
import { remembered } from './variants/express-session.ts';
import { rememberedUser, rememberUser } from './variants/fastify-cookie.ts';
import { keepToken } from './variants/node-http.ts';

const setCookies = (headers: Record<string, unknown>) => ([] as unknown[]).concat(headers['set-cookie'] ?? []).map(String);
const FLAGS = [/; HttpOnly/i, /; Secure/i, /; SameSite=(Lax|Strict)/i, /; Path=\//i];

describe('Express', () => {
  const open = new Map<string, string>();
  const store = { begin: async (id: string, userId: string) => void open.set(id, userId), end: async (id: string) => void open.delete(id) };
  const app = express().use(express.json(), cookieParser(), sessions(store, async (body) => ((body as { ok?: boolean }).ok ? 'u1' : null)));

  it('sets all flags and no domain', async () => {
    const [set] = setCookies((await request(app).post('/session').send({ ok: true }).expect(204)).headers);
    for (const flag of FLAGS) expect(set).toMatch(flag);
    expect(set).toMatch(/^__Host-sid=[\w-]{43};/);
    expect(set).not.toMatch(/domain/i);
  });

  it('ends the session itself, not only the cookie', async () => {
    const [set] = setCookies((await request(app).post('/session').send({ ok: true })).headers);
    const sent = set?.split(';')[0] ?? '';
    expect(open.has(sent.split('=')[1] ?? '')).toBe(true);
    const reply = await request(app).delete('/session').set('Cookie', sent).expect(204);
    expect(setCookies(reply.headers)[0]).toMatch(/Expires=Thu, 01 Jan 1970/);
    expect(open.has(sent.split('=')[1] ?? '')).toBe(false);
  });

  it('gives nothing to a failed sign-in', async () => expect(setCookies((await request(app).post('/session').send({}).expect(401)).headers)).toEqual([]));
});

it('express-session sets HttpOnly by itself, and Secure where it was asked to', async () => {
  const app = express().set('trust proxy', 1);
  app.use(remembered({ secret: 'a secret of the test', store: new MemoryStore() }), (req, res) => {
    (req.session as unknown as Record<string, unknown>)['user'] = 1;
    res.end();
  });
  const [set] = setCookies((await request(app).get('/').set('X-Forwarded-Proto', 'https')).headers);
  for (const flag of FLAGS) expect(set).toMatch(flag);
  expect(setCookies((await request(app).get('/')).headers)).toEqual([]);
});

it('the header by hand has all flags, and the value cannot add its own', async () => {
  const server = createServer((_req, res) => {
    keepToken(res, 'a.b; Domain=evil.test');
    res.end();
  });
  const [set] = setCookies((await request(server).get('/')).headers);
  for (const flag of FLAGS) expect(set).toMatch(flag);
  expect(set).not.toMatch(/; Domain/);
});

it('Fastify believes its own cookie and no changed one', async () => {
  const app = fastify();
  await app.register(cookie, { secret: 'a secret of the test' });
  app.post('/', (_request, reply) => (rememberUser(reply, 'ada'), reply.send()));
  app.get('/', async (request) => ({ user: rememberedUser(request) }));
  const [set] = (await app.inject({ method: 'POST', url: '/' })).cookies;
  expect(set).toMatchObject({ name: 'userId', httpOnly: true, secure: true, sameSite: 'Strict' });
  const ask = async (value: string) => (await app.inject({ url: '/', cookies: { userId: value } })).json();
  expect(await ask(set?.value ?? '')).toEqual({ user: 'ada' });
  expect(await ask((set?.value ?? '').replace('ada', 'eve'))).toEqual({ user: null });
  expect(await ask('eve')).toEqual({ user: null });
  await app.close();
});

describe('look-alikes', () => {
  it('withoutOptions sends a cookie that scripts can read', async () => {
    const app = express().get('/', (_req, res) => void (withoutOptions(res, 'abc'), res.end()));
    expect(setCookies((await request(app).get('/')).headers)).toEqual(['token=abc; Path=/']);
  });

  it('sessionDefault sends the session over plain http', async () => {
    const app = express().use(sessionDefault('a secret of the test'), (req, res) => {
      (req.session as unknown as Record<string, unknown>)['user'] = 1;
      res.end();
    });
    expect(setCookies((await request(app).get('/')).headers)[0]).not.toMatch(/Secure/);
  });

  it('roleInClear believes whatever comes back', async () => {
    const app = express().use(cookieParser());
    app.post('/', (_req, res) => void (roleInClear(res, { role: 'reader' }), res.end()));
    app.get('/', (req, res) => void res.json(req.cookies));
    expect((await request(app).get('/').set('Cookie', 'role=admin')).body).toEqual({ role: 'admin' });
  });
});

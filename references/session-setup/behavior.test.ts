/** Three kinds of sessions: what the browser gets, what is refused, and what the look-alikes give away. */
import { createHmac, randomBytes } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import express from 'express';
import fastify from 'fastify';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { byDefault as httpOnlyByDefault } from './accepts/session-cookie-http-only.ts';
import { switchedOff } from './lookalikes/session-cookie-http-only.ts';
import { sample } from './lookalikes/session-secret-external.ts';
import { useSessions as useExpressSessions } from './variants/express-session.ts';
import { useSessions as useFastifySessions } from './variants/fastify-secure-session.ts';
import { sessionOf } from './variants/iron-session.ts';

describe('express-session', () => {
  async function serve(): Promise<express.Express> {
    const app = express();
    const database = await PGlite.create();
    // The store creates its table with several statements at once, which this stand-in wants to be told.
    const pool = { query: (text: string, values?: unknown[]) => (values?.length ? database.query(text, values) : database.exec(text)) };
    useExpressSessions(app, { pool: pool as never, secrets: [randomBytes(32).toString('hex')] });
    return app
      .get('/', (_req, res) => void res.send('hello'))
      .post('/login', (req, res) => {
        Object.assign(req.session, { userId: '7' });
        res.sendStatus(204);
      })
      .get('/me', (req, res) => void res.json({ userId: (req.session as { userId?: string }).userId ?? null }));
  }

  it('gives visitors no cookie, and a protected one after a log-in', async () => {
    const app = await serve();
    expect((await request(app).get('/').set('X-Forwarded-Proto', 'https')).headers['set-cookie']).toBeUndefined();
    const reply = await request(app).post('/login').set('X-Forwarded-Proto', 'https').expect(204);
    const [cookie = ''] = reply.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^__Host-sid=/);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toMatch(new RegExp(`; ${attribute}`));

    const me = (value: string) => request(app).get('/me').set('X-Forwarded-Proto', 'https').set('Cookie', value);
    const [pair = ''] = cookie.split(';');
    expect((await me(pair)).body).toEqual({ userId: '7' });
    expect((await me(`${pair.slice(0, -1)}${pair.endsWith('A') ? 'B' : 'A'}`)).body).toEqual({ userId: null });
  });

  it('does not start without a long secret', () => {
    expect(() => useExpressSessions(express(), { pool: {} as never, secrets: [] })).toThrow(/32/);
    expect(() => useExpressSessions(express(), { pool: {} as never, secrets: ['short'] })).toThrow(/32/);
  });
});

it('fastify: the cookie holds the session, encrypted and protected', async () => {
  const app = fastify();
  await useFastifySessions(app, randomBytes(32).toString('hex'));
  app.post('/login', async (req, reply) => {
    (req.session as unknown as Map<string, string>).set('userId', 'user-7');
    return reply.code(204).send();
  });
  app.get('/me', async (req) => ({ userId: (req.session as unknown as Map<string, string>).get('userId') ?? null }));

  const { headers, cookies } = await app.inject({ method: 'POST', url: '/login' });
  const value = cookies[0]?.value ?? '';
  expect(String(headers['set-cookie'])).toMatch(/^__Host-session=.*HttpOnly; Secure; SameSite=Lax/);
  expect(Buffer.from(value, 'base64').toString('latin1')).not.toContain('user-7');
  const me = async (session: string) => (await app.inject({ url: '/me', cookies: { '__Host-session': session } })).json();
  expect(await me(value)).toEqual({ userId: 'user-7' });
  expect(await me(`x${value.slice(1)}`)).toEqual({ userId: null });
  await expect(useFastifySessions(fastify(), 'abc')).rejects.toThrow(/32 bytes/);
});

it('iron-session: the same, for the web platform', async () => {
  process.env['SESSION_PASSWORD'] = randomBytes(32).toString('hex');
  const res = new Response();
  const session = await sessionOf(new Request('https://shop.example/'), res);
  session.userId = '7';
  await session.save();
  const cookie = res.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^__Host-session=.*HttpOnly; Secure; SameSite=Lax/);

  const again = new Request('https://shop.example/', { headers: { cookie: cookie.split(';')[0] ?? '' } });
  expect((await sessionOf(again, new Response())).userId).toBe('7');
  process.env['SESSION_PASSWORD'] = randomBytes(32).toString('hex');
  expect((await sessionOf(again, new Response())).userId).toBeUndefined();
  delete process.env['SESSION_PASSWORD'];
  await expect(sessionOf(again, new Response())).rejects.toThrow(/not set/);
});

describe('look-alikes', () => {
  process.env['SESSION_SECRET'] = randomBytes(32).toString('hex');
  const cookieOf = async (sessions: express.RequestHandler): Promise<string> => {
    const app = express()
      .set('trust proxy', 1)
      .use(sessions)
      .get('/', (req, res) => {
        Object.assign(req.session, { seen: true });
        res.json({ id: req.sessionID });
      });
    return String((await request(app).get('/').set('X-Forwarded-Proto', 'https')).headers['set-cookie']);
  };

  it('scripts read the cookie, and it travels in the clear', async () => {
    expect(await cookieOf(switchedOff())).not.toContain('HttpOnly');
    expect(await cookieOf(httpOnlyByDefault())).toContain('HttpOnly');
    // The secret is read when the module is loaded.
    const { byDefault, toBeChanged } = await import('./lookalikes/session-cookie-secure.ts');
    expect(await cookieOf(byDefault())).not.toContain('Secure');
    expect(await cookieOf(toBeChanged())).not.toContain('Secure');
  });

  it('a known secret signs whatever id one likes', async () => {
    const app = express().use(sample()).get('/', (req, res) => void res.json({ id: req.sessionID }));
    const forged = `s:chosen.${createHmac('sha256', 'keyboard cat').update('chosen').digest('base64').replace(/=+$/, '')}`;
    const reply = await request(app).get('/').set('Cookie', `connect.sid=${encodeURIComponent(forged)}`);
    // The signature holds; the store alone stands between the forger and a session.
    expect(reply.status).toBe(200);
  });
});

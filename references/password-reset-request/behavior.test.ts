/** Reset requests on stand-in stores: what is mailed, what is stored, and what an outsider can tell. */
import { createHash } from 'node:crypto';
import fastifyRateLimit from '@fastify/rate-limit';
import express from 'express';
import fastify from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import request from 'supertest';
import { describe, expect, it, vi } from 'vitest';
import { listedHost } from './accepts/reset-link-fixed-origin.ts';
import { beginningOnly, protocolAndHost } from './lookalikes/reset-link-fixed-origin.ts';
import { notFound } from './lookalikes/reset-no-enumeration.ts';
import { asItIs } from './lookalikes/reset-token-hashed.ts';
import { forTesting } from './lookalikes/reset-token-not-answered.ts';
import { forgotPassword as expressRoutes } from './variants/express-nodemailer.ts';
import { forgotPassword as fastifyRoutes, fulfill } from './variants/fastify-queue.ts';

const EMAIL = 'ada@example.org';
const sha256 = (token: string): Buffer => createHash('sha256').update(token).digest();
const tokenIn = (text: string): string => /#(?:token=)?([\w-]+)/.exec(text)?.[1] ?? '';

interface Mail {
  to: string;
  text: string;
}

function mailbox() {
  const mails: Mail[] = [];
  return { mails, transport: { sendMail: async (mail: Mail) => void mails.push(mail) } as never };
}

describe('express', () => {
  function setUp(points = 100) {
    const rows = new Map<string, { hash: Buffer; until: Date }>();
    const pool = {
      query: async (text: string, values: unknown[]) => {
        if (text.startsWith('SELECT')) return { rows: values[0] === EMAIL ? [{ id: '7', email: EMAIL }] : [] };
        rows.set(String(values[0]), { hash: values[1] as Buffer, until: values[2] as Date });
        return { rows: [] };
      },
    } as never;
    const { mails, transport } = mailbox();
    const report = vi.fn();
    const app = express().use(express.json()).use(expressRoutes({ pool, transport, limiter: new RateLimiterMemory({ points, duration: 60 }), origin: 'https://app.example.com', report }));
    return { app, rows, mails, report };
  }
  const ask = (app: express.Express, email: unknown) => request(app).post('/forgot-password').set('Host', 'evil.test').set('X-Forwarded-Host', 'evil.test').send({ email });

  it('answers known and unknown addresses alike, and mails the known one only', async () => {
    const { app, mails } = setUp();
    const [known, unknown] = [await ask(app, EMAIL), await ask(app, 'nobody@example.org')];
    expect([known.status, known.body]).toEqual([202, { message: 'If there is an account with this address, a mail is on its way.' }]);
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    await vi.waitFor(() => expect(mails.map(({ to }) => to)).toEqual([EMAIL]));
  });

  it('links to the configured origin, and stores a digest that runs out', async () => {
    const { app, rows, mails } = setUp();
    await ask(app, EMAIL);
    await vi.waitFor(() => expect(mails).toHaveLength(1));
    const { text } = mails[0] as Mail;
    expect(text).toContain('https://app.example.com/reset-password#token=');
    expect(text).not.toContain('evil');
    const row = rows.get('7');
    expect(row?.hash).toEqual(sha256(tokenIn(text)));
    expect(Number(row?.until) - Date.now()).toBeLessThanOrEqual(30 * 60_000);
  });

  it('makes the first token void with the second, and stops sending at the limit without saying so', async () => {
    const { app, rows, mails, report } = setUp(2);
    for (let i = 0; i < 3; i += 1) expect((await ask(app, EMAIL)).status).toBe(202);
    await vi.waitFor(() => expect(report).toHaveBeenCalledTimes(1));
    expect(mails).toHaveLength(2);
    expect(rows.get('7')?.hash).toEqual(sha256(tokenIn((mails[1] as Mail).text)));
  });

  it('refuses what is no address', async () => {
    const { app } = setUp();
    for (const email of [{ $gt: '' }, ['a@b.co'], 'x', undefined]) expect((await ask(app, email)).status).toBe(400);
  });
});

describe('fastify and a worker', () => {
  it('takes the wish down, and the worker mails the user', async () => {
    const stored: Record<string, unknown>[] = [];
    const knex = ((table: string) => ({
      insert: (row: Record<string, unknown>) => {
        stored.push({ table, ...row });
        return { onConflict: () => ({ merge: async () => {} }), then: (done: (value: unknown) => unknown) => Promise.resolve().then(done) };
      },
      where: ({ email }: { email: string }) => ({ first: async () => (email === EMAIL ? { id: 7, email } : undefined) }),
    })) as never;
    const app = fastify();
    await app.register(fastifyRateLimit);
    await app.register((scope) => fastifyRoutes(scope, { knex }));
    const replies = await Promise.all([EMAIL, 'nobody@example.org'].map((email) => app.inject({ method: 'POST', url: '/forgot-password', payload: { email } })));
    expect(replies.map(({ statusCode, body }) => `${statusCode} ${body}`)).toEqual(Array(2).fill(`202 ${replies[0]?.body}`));
    const { mails, transport } = mailbox();
    for (const email of [EMAIL, 'nobody@example.org']) await fulfill(email, { knex, transport, page: new URL('https://app.example.com/reset') });
    expect(mails).toHaveLength(1);
    const row = stored.find(({ table }) => table === 'password_reset');
    expect(row?.['token_hash']).toBe(sha256(tokenIn((mails[0] as Mail).text)).toString('hex'));
    await app.close();
  });
});

describe('look-alikes', () => {
  const user = { email: EMAIL, resetToken: '', save: async () => {} };
  const users = { findOne: async ({ email }: { email: string }) => (email === EMAIL ? user : null), updateOne: async () => {} } as never;
  const asking = (email: string, more: object = {}) => ({ body: { email }, headers: {}, ...more }) as never;

  it('keep the token as it is mailed', async () => {
    const { mails, transport } = mailbox();
    await asItIs(users, transport, asking(EMAIL));
    expect(user.resetToken).toBe(tokenIn((mails[0] as Mail).text));
  });

  it('tell who has an account, and hand the token to the requester', async () => {
    const app = express().use(express.json());
    app.post('/tell', (req, res) => notFound(users, req, res, async () => {}));
    app.post('/token', (req, res) => forTesting(users, req, res));
    expect((await request(app).post('/tell').send({ email: EMAIL })).status).toBe(200);
    expect((await request(app).post('/tell').send({ email: 'nobody@example.org' })).status).toBe(404);
    expect((await request(app).post('/token').send({ email: EMAIL })).body.token).toHaveLength(64);
  });

  it('send the token to the host of the request, a listed host is kept', () => {
    const evil = { protocol: 'https', get: () => 'evil.test', hostname: 'app.example.com.evil.test' } as never;
    expect(protocolAndHost(evil)).toContain('https://evil.test/');
    expect(beginningOnly(evil)).toContain('https://app.example.com.evil.test/');
    expect(() => listedHost(evil)).toThrow('unknown host');
    expect(listedHost({ hostname: 'app.example.com' } as never)).toContain('https://app.example.com/');
  });
});

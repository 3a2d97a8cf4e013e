/** The variants answer allowed and foreign origins; the look-alikes let foreign ones read. */
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import fastify from 'fastify';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { anchoredPattern, lookedUp, parsedHost, schemeAndSuffix } from './accepts/origin-checked.ts';
import { echoed, nameInside, preflightOnly } from './lookalikes/header-origin-checked.ts';
import { everyOrigin } from './lookalikes/no-reflection.ts';
import * as unchecked from './lookalikes/origin-checked.ts';
import { api } from './variants/express-cors.ts';
import { allowSubdomains } from './variants/fastify-cors.ts';
import { catalog } from './variants/hono-public.ts';
import { server } from './variants/node-http.ts';

const OWN = 'https://app.example.com';
const FOREIGN = ['https://evil.test', 'https://evilexample.com', 'https://app.example.com.evil.test', 'http://app.example.com.evil.test', 'null'];

const signedIn: RequestHandler = (_req, res, next) => {
  res.locals['userId'] = 7;
  next();
};
const behind = (middleware: RequestHandler) => express().use(middleware).get('/', (_req, res) => void res.json('data'));
const allowed = async (app: Parameters<typeof request>[0], path: string, origin: string) =>
  (await request(app).get(path).set('Origin', origin)).headers['access-control-allow-origin'];

describe('Express', () => {
  const app = express().use(api(signedIn));

  it('answers its own pages, with cookies and Vary', async () => {
    const reply = await request(app).get('/me').set('Origin', OWN).expect(200);
    expect(reply.headers).toMatchObject({ 'access-control-allow-origin': OWN, 'access-control-allow-credentials': 'true' });
    expect(reply.headers['vary']).toContain('Origin');
  });

  it.each(FOREIGN)('does not let %s read', async (origin) => expect(await allowed(app, '/me', origin)).toBeUndefined());

  it('does not list DELETE', async () => {
    const reply = await request(app).options('/me').set('Origin', OWN).set('Access-Control-Request-Method', 'DELETE');
    expect(reply.headers['access-control-allow-methods']).toBe('GET,POST');
  });
});

describe('node:http', () => {
  const plain = server((_req, res) => void res.end('data'));

  it('answers its own pages, and preflights', async () => {
    expect(await allowed(plain, '/', OWN)).toBe(OWN);
    await request(plain).options('/').set('Origin', OWN).expect(204);
    expect((plain.address() as AddressInfo | null)?.port).not.toBe(0);
  });

  it.each(FOREIGN)('does not let %s read', async (origin) => expect(await allowed(plain, '/', origin)).toBeUndefined());
});

describe('Fastify and Hono', () => {
  it('know subdomains from longer names', async () => {
    const app = fastify();
    await allowSubdomains(app);
    app.get('/', async () => 'data');
    const headerFor = async (origin: string) => (await app.inject({ url: '/', headers: { origin } })).headers['access-control-allow-origin'];
    expect(await headerFor('https://shop.example.com')).toBe('https://shop.example.com');
    for (const origin of FOREIGN) expect(await headerFor(origin)).toBeUndefined();
    await app.close();
  });

  it('know previews of one team from those of others', async () => {
    const headerFor = async (origin: string) => (await catalog().request('/prices/1', { headers: { origin } })).headers.get('access-control-allow-origin');
    expect(await headerFor('https://shop-a1b2c3d4e-acme.vercel.app')).toBe('https://shop-a1b2c3d4e-acme.vercel.app');
    for (const origin of [...FOREIGN, 'https://shop-a1b2c3d4e-evil.vercel.app']) expect(await headerFor(origin)).toBeNull();
  });
});

it.each([lookedUp, parsedHost, schemeAndSuffix, anchoredPattern])('%o lets only its own pages read', async (make) => {
  expect(await allowed(behind(make()), '/', OWN)).toBe(OWN);
  for (const origin of FOREIGN) expect(await allowed(behind(make()), '/', origin)).toBeUndefined();
});

describe('look-alikes', () => {
  it.each([
    [everyOrigin, 'https://evil.test'],
    [unchecked.callbackOfTrue, 'https://evil.test'],
    [unchecked.endsWithName, 'https://evilexample.com'],
    [unchecked.startsWithName, 'https://app.example.com.evil.test'],
    [unchecked.includesName, 'https://app.example.com.evil.test'],
    [unchecked.openPattern, 'https://evilexample.com'],
    [unchecked.patternWithoutEnd, 'https://app.example.com.evil.test'],
    [unchecked.nullAllowed, 'null'],
  ] as const)('%o lets %s read', async (make, origin) => expect(await allowed(behind(make()), '/', origin)).toBe(origin));

  it.each([
    [echoed, 'https://evil.test'],
    [nameInside, 'https://example.com.evil.test'],
    [preflightOnly, 'https://evil.test'],
  ] as const)('%o lets %s read', async (middleware, origin) => expect(await allowed(behind(middleware), '/', origin)).toBe(origin));
});

/** Where browsers end up: each Location is resolved as a browser resolves it. */
import express, { type Request, type Response } from 'express';
import Fastify from 'fastify';
import { Window } from 'happy-dom';
import request from 'supertest';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listedHost, ownPath, sameOrigin } from './accepts/same-origin-or-listed.ts';
import { asItIs, barePath, doubleSlashRefused, leadingSlash, nameInside, originPrefix, schemeRefused } from './lookalikes/same-origin-or-listed.ts';
import { asItIs as scriptRuns } from './lookalikes/scheme-checked-in-browser.ts';
import { goOn } from './variants/browser.ts';
import { signedIn } from './variants/express.ts';
import { logOut } from './variants/page-keys.ts';

const ORIGIN = 'https://app.example';
const ATTACKS = ['//evil.example', '/\\evil.example', '/\t/evil.example', 'https://a@evil.example', 'https://app.example.evil.example', 'javascript:alert(1)', '/.//evil.example', '/a/..//evil.example'];

/** What a browser makes of a Location. */
const destination = (location: string): URL => new URL(location, ORIGIN);

/** The Location that a handler sends, as Express writes it. */
async function sent(handler: (req: Request, res: Response) => void, next: string): Promise<URL> {
  const app = express().get('/', (req, res) => handler(req, res));
  const reply = await request(app).get('/').query({ next, url: next });
  return destination(reply.headers['location'] ?? '/');
}

it.each(ATTACKS)('the Express variant goes home for %j', async (returnTo) => {
  const app = express().use(signedIn);
  const reply = await request(app).get('/login/done').query({ returnTo }).expect(303);
  expect(destination(reply.headers['location'] as string).origin).toBe(ORIGIN);
});

describe('the variants', () => {
  it('go to own pages', async () => {
    const app = express().use(signedIn);
    const reply = await request(app).get('/login/done').query({ returnTo: '/account?tab=2' });
    expect(reply.headers['location']).toBe(`${ORIGIN}/account?tab=2`);
    expect((await request(app).get('/login/done')).headers['location']).toBe(`${ORIGIN}/`);
  });

  it('look pages up by their key', async () => {
    const app = Fastify();
    logOut(app);
    const to = async (next: string) => (await app.inject({ url: '/logout', query: { next } })).headers.location;
    expect(await to('shop')).toBe('/shop');
    expect(await to('//evil.example')).toBe('/?from=%2F%2Fevil.example');
    await app.close();
  });

  it('refuse in the browser', () => {
    const assign = browserAt(`${ORIGIN}/?next=javascript:alert(1)`);
    goOn();
    expect(assign).toHaveBeenLastCalledWith('/');
    const again = browserAt(`${ORIGIN}/?next=/orders`);
    goOn();
    expect(again).toHaveBeenLastCalledWith(`${ORIGIN}/orders`);
  });
});

afterEach(() => vi.unstubAllGlobals());

/** A page's location, whose navigation is recorded and does not happen. */
function browserAt(url: string) {
  const page = new Window({ url });
  const assign = vi.fn();
  const { search, origin } = page.location;
  vi.stubGlobal('location', { search, origin, assign });
  vi.stubGlobal('window', { location: { search, origin, assign } });
  return assign;
}

it('accepted shapes stay on the own site or go to a listed one', async () => {
  for (const next of ATTACKS) {
    expect((await sent(ownPath, next)).origin).toBe(ORIGIN);
    expect((await sent(sameOrigin, next)).origin).toBe(ORIGIN);
    expect((await sent(listedHost, next)).origin).toBe(ORIGIN);
  }
  expect((await sent(listedHost, 'https://docs.example/start')).href).toBe('https://docs.example/start');
});

describe('look-alikes', () => {
  it.each([
    [leadingSlash, '//evil.example/'],
    [originPrefix, 'https://app.example.evil.example/'],
    [nameInside, 'https://evil.example/?app.example'],
    [schemeRefused, '//evil.example/'],
    [doubleSlashRefused, '/\\evil.example/'],
    [asItIs, 'https://evil.example/'],
    [barePath, '/.//evil.example/'],
  ])('%o leave for %j', async (handler, next) => {
    expect((await sent(handler, next)).hostname).toMatch(/evil\.example$/);
  });

  it('take the browser to a script', () => {
    browserAt(`${ORIGIN}/?next=javascript:alert(1)`);
    scriptRuns();
    expect(window.location.href).toBe('javascript:alert(1)');
  });
});

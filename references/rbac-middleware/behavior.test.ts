/** Three ways to ask for a role: each serves who may and refuses the rest; the look-alikes let somebody else in. */
import express, { type Response } from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import jwt from 'jsonwebtoken';
import request from 'supertest';
import { describe, expect, it, vi } from 'vitest';
import * as accepted from './accepts/role-decides.ts';
import { awaited } from './accepts/check-awaited.ts';
import * as exact from './accepts/exact-role-match.ts';
import { guest, highEnough } from './accepts/missing-role-denies.ts';
import { inVariable, notAwaited } from './lookalikes/check-awaited.ts';
import * as loose from './lookalikes/exact-role-match.ts';
import { byDefault, tooLow } from './lookalikes/missing-role-denies.ts';
import * as opened from './lookalikes/role-decides.ts';
import * as claimed from './lookalikes/role-from-trusted-source.ts';
import { articles, type Role } from './variants/express.ts';
import { refunds } from './variants/fastify-permissions.ts';
import { type Env, moderation } from './variants/hono-rank.ts';

describe('express with a set of roles', () => {
  const store = { publish: vi.fn(async () => true), remove: vi.fn(async () => true) };
  const log = { warn: vi.fn() };
  const as = (role: string | null) =>
    express()
      .use((req, _res, next) => {
        if (role !== null) Object.assign(req, { user: { id: '7', role: role as Role } });
        next();
      })
      .use(articles(store, log as never));

  it('serves who may', async () => {
    await request(as('editor')).post('/articles/1/publish').expect(204);
    await request(as('admin')).delete('/articles/1').expect(204);
    expect(store.publish).toHaveBeenCalledWith('1');
    expect(store.remove).toHaveBeenCalledWith('1');
  });

  it('refuses everybody else, and says so in the log', async () => {
    store.remove.mockClear();
    await request(as(null)).delete('/articles/1').expect(401);
    for (const role of ['editor', 'viewer', '', 'admin ', 'constructor']) await request(as(role)).delete('/articles/1').expect(403);
    await request(as('viewer')).post('/articles/1/publish').set('x-role', 'admin').send({ role: 'admin' }).expect(403);
    expect(store.remove).not.toHaveBeenCalled();
    expect(log.warn).toHaveBeenCalledWith({ user: '7', path: '/articles/1' }, 'refused');
  });
});

it('fastify with permissions', async () => {
  const query = vi.fn(async () => ({ rowCount: 1 }));
  const as = async (role: string | null) => {
    const app = fastify();
    app.decorateRequest('user', { getter: () => (role === null ? undefined : { id: '7', role }) } as never);
    await refunds(app, { query } as never);
    return (await app.inject({ method: 'POST', url: '/orders/1/refund' })).statusCode;
  };
  expect(await as('manager')).toBe(204);
  query.mockClear();
  expect(await as(null)).toBe(401);
  for (const role of ['clerk', '', 'toString', '__proto__']) expect(await as(role)).toBe(403);
  expect(query).not.toHaveBeenCalled();
});

it('hono with ranks', async () => {
  const close = vi.fn(async () => true);
  const as = async (role: string | null) => {
    const app = new Hono<Env>();
    app.use(async (c, next) => {
      if (role !== null) c.set('user', { id: '7', role });
      await next();
    });
    app.route('/', moderation({ close }));
    return (await app.request('/reports/1/close', { method: 'POST' })).status;
  };
  expect([await as('moderator'), await as('admin')]).toEqual([204, 204]);
  close.mockClear();
  expect([await as(null), await as('member'), await as('guest'), await as('')]).toEqual([401, 403, 403, 403]);
  expect(close).not.toHaveBeenCalled();
});

const res = { sendStatus: () => res, status: () => res, json: () => res } as unknown as Response;
const of = (role?: string, more: object = {}) => ({ ...(role === undefined ? {} : { user: { id: '7', role, roles: [role] } }), headers: {}, ...more }) as never;

/** Whether a middleware hands the request on. */
async function passes(middleware: (...args: never[]) => unknown, req: never, ...more: unknown[]): Promise<boolean> {
  const next = vi.fn();
  try {
    await middleware(req, res as never, next as never, ...(more as never[]));
  } catch {
    return false;
  }
  return next.mock.calls.some(([error]) => error === undefined);
}

describe('accepted shapes', () => {
  it.each([accepted.onMatch, accepted.bySwitch, accepted.byError, guest, highEnough])('%o', async (shape) => {
    expect(await passes(shape, of('admin'))).toBe(true);
    expect([await passes(shape, of('viewer')), await passes(shape, of()), await passes(shape, of(''))]).toEqual([false, false, false]);
  });

  it('a role that is looked up', async () => {
    const roleOf = async (id: string) => (id === '7' ? { permissions: ['article:publish'] } : null);
    expect([await passes(accepted.looked, of('x'), roleOf), await passes(accepted.looked, of(), roleOf)]).toEqual([true, false]);
  });

  it('the author, or an administrator', async () => {
    const remove = vi.fn();
    await accepted.authorOrAdmin(of('viewer'), res, { authorId: '8', remove });
    await accepted.authorOrAdmin(of(), res, { authorId: '7', remove });
    expect(remove).not.toHaveBeenCalled();
    await accepted.authorOrAdmin(of('viewer'), res, { authorId: '7', remove });
    await accepted.authorOrAdmin(of('admin'), res, { authorId: '8', remove });
    expect(remove).toHaveBeenCalledTimes(2);
  });

  it('whole names', () => {
    const user = (role: string) => ({ role, roles: [role], scope: role === 'admin' ? 'articles:write' : 'articles:write-drafts', isAdmin: false });
    for (const shape of Object.values(exact)) expect([shape(user('admin')), shape(user('admin-demo')), shape(user(''))]).toEqual([true, false, false]);
  });
});

describe('look-alikes', () => {
  it.each([opened.withoutReturn, opened.oneKeptOut, opened.onlyLogged])('%o lets a clerk in', async (shape) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await passes(shape, of('clerk'))).toBe(true);
  });

  it('nobody, a header and an error let in', async () => {
    expect(await passes(opened.nobodyPasses, of())).toBe(true);
    expect(await passes(opened.orHeader, of('viewer', { headers: { 'x-internal': '1' } }))).toBe(true);
    expect(await passes(opened.errorOpens, of('viewer'), () => Promise.reject(new Error('down')))).toBe(true);
  });

  it('the client says which role it has', async () => {
    expect(await passes(claimed.header, of('viewer', { get: () => 'admin' }))).toBe(true);
    expect(await passes(claimed.body, of('viewer', { body: { role: 'admin' } }))).toBe(true);
    expect(await passes(claimed.cookie, of('viewer', { cookies: { role: 'admin' } }))).toBe(true);
    expect(await passes(claimed.decoded, of('viewer', { headers: { 'x-token': jwt.sign({ role: 'admin' }, 'invented') } }))).toBe(true);
  });

  it('other names match', () => {
    expect(loose.inText({ role: '' })).toBe(true);
    for (const shape of [loose.partOfRole, loose.prefix, loose.pattern]) expect(shape({ role: 'admin-demo' })).toBe(true);
    expect(loose.byLetter({ role: 'viewer' })).toBe(true);
  });

  it('no role passes', async () => {
    expect([await passes(byDefault, of('x', { user: {} })), await passes(tooLow, of('x', { user: {} }))]).toEqual([true, true]);
  });

  it('a promise counts as yes', async () => {
    const nobody = { has: async () => false };
    expect(await notAwaited({ id: '7', role: 'viewer' }, nobody)).toBe('published');
    expect(await inVariable({ id: '7', role: 'viewer' }, nobody)).toBe('published');
    await expect(awaited({ id: '7', role: 'viewer' }, nobody)).rejects.toThrow('Forbidden');
  });
});

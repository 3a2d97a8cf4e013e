/** Keys of all kinds against two variants; the look-alikes let callers without one in. */
import { createHash } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import express, { type RequestHandler } from 'express';
import type { Pool } from 'pg';
import request from 'supertest';
import { beforeAll, describe, expect, it, vi } from 'vitest';

const KEY = 'k'.repeat(40);
vi.stubEnv('API_KEY', KEY);
const keys = new PGlite();
vi.doMock('pg', () => ({ Pool: class { query = (text: string, values: unknown[]) => keys.query(text, values); } }));
const accepted = await import('./accepts/api-key-decides.ts');
const lookalikes = await import('./lookalikes/api-key-decides.ts');
const { plain } = await import('./lookalikes/api-key-compared-evenly.ts');
const { createKey, requireKey: fromDatabase } = await import('./variants/express-database.ts');
const { requireKey: single } = await import('./variants/express-single-key.ts');

function guarded(middleware: RequestHandler) {
  const handler = vi.fn();
  const app = express().get('/', middleware, (_req, res) => {
    handler();
    if (!res.headersSent) res.sendStatus(204);
  });
  const ask = (key?: string) => (key === undefined ? request(app).get('/') : request(app).get('/').set('x-api-key', key));
  return { ask, handler };
}

beforeAll(async () => {
  await keys.exec('CREATE TABLE api_keys (id serial PRIMARY KEY, key_hash text)');
  await keys.query('INSERT INTO api_keys (key_hash) VALUES ($1)', [createHash('sha256').update(KEY).digest('hex')]);
}, 60_000);

describe('keys in a database', () => {
  let db: PGlite;
  let pool: Pool;
  beforeAll(async () => {
    db = new PGlite();
    await db.exec('CREATE TABLE api_key (hash text PRIMARY KEY, prefix text, owner text, scopes text[], revoked_at timestamptz, expires_at timestamptz)');
    pool = { query: (text: string, values: unknown[]) => db.query(text, values) } as unknown as Pool;
  }, 60_000);

  it('serves the right key and refuses all others', async () => {
    const key = await createKey(pool, '7', ['orders:read']);
    const { ask, handler } = guarded(fromDatabase(pool, 'orders:read'));
    await ask(key).expect(204);
    for (const wrong of [undefined, '', `${key}x`, key.slice(0, -1), "' OR '1'='1"]) await ask(wrong).expect(401);
    await guarded(fromDatabase(pool, 'orders:write')).ask(key).expect(403);
    const { rows } = await db.query<{ hash: string }>('SELECT * FROM api_key');
    expect(JSON.stringify(rows)).not.toContain(key);
    await db.exec('UPDATE api_key SET revoked_at = now()');
    await ask(key).expect(401);
    expect(handler).toHaveBeenCalledOnce();
  });
});

it('a single key is compared as a whole, and must be there at the start', async () => {
  const { ask, handler } = guarded(single(KEY));
  await ask(KEY).expect(204);
  for (const wrong of [undefined, '', 'k', `${KEY}k`]) await ask(wrong).expect(401);
  expect(handler).toHaveBeenCalledOnce();
  expect(() => single('')).toThrow('32 characters');
});

it.each(Object.entries(accepted))('accepted %s', async (_name, middleware) => {
  const { ask } = guarded(middleware as RequestHandler);
  await ask(KEY).expect(204);
  await ask('wrong').expect(401);
  await ask().expect(401);
});

it.each(Object.entries(lookalikes))('%s runs the handler', async (name, middleware) => {
  const { ask, handler } = guarded(middleware as RequestHandler);
  await (name === 'onlyWhenPresent' ? ask() : ask('wrong'));
  expect(handler).toHaveBeenCalledOnce();
});

it('plain lets everybody in where no key is configured', async () => {
  vi.stubEnv('API_KEY', undefined);
  await guarded(plain).ask().expect(204);
  vi.stubEnv('API_KEY', KEY);
});

/** The pg variant runs against a Postgres in memory; the look-alikes that pg can run give way to the same inputs. */
import { PGlite } from '@electric-sql/pglite';
import express, { type ErrorRequestHandler, type Request } from 'express';
import type { Pool } from 'pg';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { constantChoice, onePlaceholderEach, optionalConditions, queryConfig } from './accepts/bound-values.ts';
import { halfBound, joinedList, likeConcatenated, quotesDoubled, untaggedTemplate } from './lookalikes/bound-values.ts';
import { users } from './variants/pg.ts';

const EVERYONE = "' OR '1'='1";

let db: PGlite;
let pool: Pool;
let app: express.Express;

beforeAll(async () => {
  db = await PGlite.create();
  await db.exec(`
    CREATE TABLE app_user (id int PRIMARY KEY, name text, email text, team text);
    INSERT INTO app_user VALUES (1, 'Ada', 'ada@example.org', 'red'), (2, 'Bob', 'bob@example.org', 'red'), (3, 'Cy', 'cy@example.org', 'blue');
    CREATE TABLE post (id int PRIMARY KEY, title text);
    INSERT INTO post VALUES (1, 'One'), (2, 'Two');
    CREATE TABLE article (id int PRIMARY KEY, title text, author text, visible boolean);
    INSERT INTO article VALUES (1, 'Bound', 'ada', true), (2, 'Hidden', 'ada', false);
    CREATE TABLE note (id int PRIMARY KEY);
  `);
  // The only part of a pool that the code under test uses.
  pool = {
    query: (query: string | { text: string; values: unknown[] }, values?: unknown[]) =>
      typeof query === 'string' ? db.query(query, values) : db.query(query.text, query.values),
  } as unknown as Pool;
  const invalid: ErrorRequestHandler = (_error, _req, res, _next) => void res.sendStatus(500);
  app = express().use(express.json()).use(users(pool)).use(invalid);
});

afterAll(() => db.close());

const asked = (query: Record<string, unknown>, params: Record<string, string> = {}, body: unknown = {}) =>
  ({ query, params, body }) as unknown as Request;

const idsOf = async (result: unknown) => ((await result) as { rows: { id: number }[] }).rows.map((row) => row.id);

describe('the variant', () => {
  it('finds the row that was asked for', async () => {
    const reply = await request(app).get('/users').query({ email: 'ada@example.org' });
    expect(reply.body).toEqual([{ id: 1, name: 'Ada' }]);
  });

  it('refuses what is not an address, and a list', async () => {
    await request(app).get('/users').query({ email: EVERYONE }).expect(400);
    await request(app).get('/users?email=ada@example.org&email=bob@example.org').expect(400);
  });

  it('takes a list of ids as one value', async () => {
    const reply = await request(app).post('/users/by-id').send({ ids: [1, 2] });
    expect(reply.body).toHaveLength(2);
    await request(app).post('/users/by-id').send({ ids: '1) OR 1=1 --' }).expect(400);
    await request(app).post('/users/by-id').send({ ids: ['1) OR 1=1 --'] }).expect(400);
  });
});

describe('accepted shapes', () => {
  it('compare the input as one value', async () => {
    expect(await idsOf(queryConfig(pool, asked({ email: EVERYONE })))).toEqual([]);
    expect(await idsOf(optionalConditions(pool, asked({ author: EVERYONE })))).toEqual([]);
    expect(await idsOf(optionalConditions(pool, asked({ author: 'ada', title: 'bound' })))).toEqual([1]);
    expect(await idsOf(constantChoice(pool, asked({ order: 'desc; DROP TABLE app_user' }, { team: 'red' })))).toEqual([1, 2]);
  });

  it('put nothing but placeholders into a list', async () => {
    const statements: unknown[] = [];
    const recorder = { execute: async (...statement: unknown[]) => statements.push(statement) };
    await onePlaceholderEach(recorder as never, asked({}, {}, { ids: ['1', '2) OR (1=1'] }));
    expect(statements).toEqual([['DELETE FROM note WHERE id IN (?, ?)', [1, Number.NaN]]]);
  });
});

describe('look-alikes', () => {
  it('return every row', async () => {
    expect(await idsOf(untaggedTemplate(pool, asked({ email: EVERYONE })))).toHaveLength(3);
    expect(await idsOf(halfBound(pool, asked({ name: EVERYONE }, { team: 'red' })))).toContain(1);
    expect(((await quotesDoubled(pool, asked({ id: '0 OR true' }))) as { rows: unknown[] }).rows).toHaveLength(3);
    expect(await idsOf(likeConcatenated(pool, asked({ q: "nothing' OR true --" })))).toHaveLength(2);
  });

  it('delete every row', async () => {
    await db.exec('INSERT INTO note VALUES (1), (2), (3)');
    await joinedList(pool, asked({}, {}, { ids: ['0) OR (true'] }));
    expect((await db.query('SELECT id FROM note')).rows).toEqual([]);
  });
});

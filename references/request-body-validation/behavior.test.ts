/** Express on a database in memory, Fastify and mongoose documents; the look-alikes store what they should not. */
import { PGlite } from '@electric-sql/pglite';
import express, { type Request } from 'express';
import Fastify from 'fastify';
import type { Knex } from 'knex';
import { model, Schema } from 'mongoose';
import type { Pool } from 'pg';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closedSchema, destructured, listedFields, parsedResult, pickedFields, refusedOthers } from './accepts/named-fields-only.ts';
import { wholeBody } from './lookalikes/built-fields.ts';
import { castBody, denyList, looseSchema, openSchema, presenceOnly, restOfBody, spreadLast, unparsedBody } from './lookalikes/named-fields-only.ts';
import { raisedForAll } from './lookalikes/size-bounds.ts';
import { accounts } from './variants/express-zod.ts';
import { orders } from './variants/fastify-json-schema.ts';

type Row = Record<string, unknown>;

/** The part of knex that the code under test uses. */
function recorder() {
  const written: Row[] = [];
  const query = {
    insert: (row: Row) => (written.push(row), Promise.resolve([{ id: '1', name: row['name'], email: row['email'] }])),
    where: () => query,
    update: (row: Row) => (written.push(row), Promise.resolve(1)),
  };
  return { knex: (() => query) as unknown as Knex, written };
}

let written: Row[];
let app: express.Express;

beforeEach(() => {
  const { knex, written: rows } = recorder();
  written = rows;
  app = express().use(accounts(knex));
});

describe('the Express variant', () => {
  it('stores the named fields and replies with listed ones', async () => {
    const reply = await request(app).post('/accounts').send({ name: 'Ada', email: 'ada@example.org' }).expect(201);
    expect(Object.keys(reply.body as Row)).toEqual(['id', 'name', 'email']);
    await request(app).patch('/accounts/1').send({ bio: 'Hello' }).expect(204);
    expect(written).toEqual([{ name: 'Ada', email: 'ada@example.org', role: 'user' }, { bio: 'Hello' }]);
  });

  it('refuses other keys, other types and what is too long', async () => {
    const valid = { name: 'Ada', email: 'ada@example.org' };
    await request(app).post('/accounts').send({ ...valid, role: 'admin' }).expect(400);
    await request(app).post('/accounts').send({ ...valid, name: { a: 1 } }).expect(400);
    await request(app).post('/accounts').send({ ...valid, name: 'x'.repeat(10_000) }).expect(400);
    await request(app).post('/accounts').send([]).expect(400);
    await request(app).post('/accounts').type('json').send('null').expect(400);
    await request(app).post('/accounts').send({ ...valid, name: 'x'.repeat(30_000) }).expect(413);
    expect(written).toEqual([]);
  });
});

describe('the Fastify variant', () => {
  let db: PGlite;
  beforeAll(async () => {
    db = await PGlite.create();
    await db.exec("CREATE TABLE purchase (id text DEFAULT 'p1', item text, quantity int, note text, state text, cost int DEFAULT 7)");
  });
  afterAll(() => db.close());

  it('drops what is not named, refuses bad values and replies with listed columns', async () => {
    const server = Fastify();
    orders(server, { pool: { query: (text: string, values: unknown[]) => db.query(text, values) } as unknown as Pool });
    const created = await server.inject({ method: 'POST', url: '/orders', payload: { item: 'lamp', quantity: 2, state: 'paid' } });
    expect(created.json()).toEqual({ id: 'p1', item: 'lamp', quantity: 2 });
    expect((await db.query('SELECT state FROM purchase')).rows).toEqual([{ state: 'open' }]);
    for (const quantity of [-5, 0, 1000, 'many', null]) {
      expect((await server.inject({ method: 'POST', url: '/orders', payload: { item: 'lamp', quantity } })).statusCode).toBe(400);
    }
    await server.close();
  });
});

const asked = (body: unknown) => ({ body, params: { id: '1' } }) as unknown as Request<any>;
const ATTACK = { name: 'Ada', bio: 'Hello', role: 'admin' };

it('accepted shapes store no other field, or nothing', async () => {
  for (const store of [parsedResult, pickedFields, destructured, listedFields]) {
    const { knex, written: rows } = recorder();
    await store(knex, asked(ATTACK));
    expect(rows).toEqual([{ name: 'Ada', bio: 'Hello' }]);
  }
  for (const store of [refusedOthers, closedSchema]) {
    const { knex, written: rows } = recorder();
    expect(() => store(knex, asked(ATTACK))).toThrow();
    await store(knex, asked({ name: 'Ada', bio: 'Hello' }));
    expect(rows).toEqual([{ name: 'Ada', bio: 'Hello' }]);
  }
});

describe('look-alikes', () => {
  it('let the sender choose the role', async () => {
    for (const store of [castBody, unparsedBody, looseSchema, openSchema, spreadLast, presenceOnly]) {
      const { knex, written: rows } = recorder();
      await store(knex, asked(ATTACK));
      expect(rows[0]).toMatchObject({ role: 'admin' });
    }
    const Member = model('Member', new Schema({ title: String, role: { type: String, default: 'user' } }));
    Member.prototype.save = async function save() {
      return this;
    };
    expect(await wholeBody(Member as never, asked({ title: 'x', role: 'admin' }))).toMatchObject({ role: 'admin' });
  });

  it('forget the field that was added later', async () => {
    for (const store of [denyList, restOfBody]) {
      const { knex, written: rows } = recorder();
      await store(knex, asked({ ...ATTACK, verified: true }));
      expect(rows[0]).toMatchObject({ verified: true });
    }
  });

  it('read bodies of any size', async () => {
    const { knex, written: rows } = recorder();
    await request(raisedForAll(knex)).post('/note').send({ text: 'x'.repeat(2_000_000) }).expect(204);
    expect(String(rows[0]?.['text'])).toHaveLength(2_000_000);
  });
});

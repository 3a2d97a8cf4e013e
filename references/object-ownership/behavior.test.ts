/** Three resources with two users: each reaches what is theirs, and finds the other's missing. */
import { PGlite } from '@electric-sql/pglite';
import express, { type Request, type Response } from 'express';
import fastify from 'fastify';
import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownerOrAdmin } from './accepts/owner-in-read.ts';
import { loggedInOnly } from './lookalikes/owner-in-read.ts';
import { comparedAfterwards, withoutReturn } from './lookalikes/owner-in-delete.ts';
import { spread, wholeBody } from './lookalikes/owner-not-writable.ts';
import { orders } from './variants/express-mongoose.ts';
import { notes } from './variants/express-pg.ts';
import { todos } from './variants/fastify-knex.ts';

interface Row {
  _id: string;
  [field: string]: unknown;
}

/** As much of a Mongoose model as is needed: filters by equality, and takes every field that it is given. */
class Collection {
  rows: Row[] = [];
  find = (filter: object) => this.rows.filter((row) => Object.entries(filter).every(([key, value]) => row[key] === value));
  findById = (id: string) => {
    const found = this.find({ _id: id })[0] ?? null;
    return Object.assign(Promise.resolve(found), { lean: async () => found });
  };
  updateOne = async (filter: object, change: { $set?: object }) => {
    const found = this.find(filter);
    for (const row of found) Object.assign(row, change.$set ?? change);
    return { matchedCount: found.length };
  };
  deleteOne = async (filter: object) => {
    const found = this.find(filter);
    this.rows = this.rows.filter((row) => !found.includes(row));
    return { deletedCount: found.length };
  };
  findByIdAndDelete = async (id: string) => {
    const found = this.find({ _id: id })[0] ?? null;
    await this.deleteOne({ _id: id });
    return found;
  };
}

const ID = '507f1f77bcf86cd799439011';

describe('PostgreSQL', () => {
  let pool: PGlite;
  const as = (userId: string | undefined) =>
    express()
      .use(express.json())
      .use((req, _res, next) => {
        Object.assign(req, { session: { userId } });
        next();
      })
      .use(notes(pool as never))
      .use((_error: unknown, _req: Request, res: Response, _next: unknown) => void res.sendStatus(400));

  beforeEach(async () => {
    pool = await PGlite.create();
    await pool.exec("CREATE TABLE note (id serial PRIMARY KEY, user_id int, title text, text text); INSERT INTO note (user_id, title, text) VALUES (7, 'mine', 'x')");
    // node-postgres counts changed rows under another name.
    const query = pool.query.bind(pool);
    pool.query = (async (text: string, values: unknown[]) => {
      const result = await query(text, values);
      return { ...result, rowCount: result.affectedRows };
    }) as never;
  });

  it('serves the owner and nobody else', async () => {
    await request(as('7')).get('/notes/1').expect(200, { id: 1, title: 'mine', text: 'x' });
    await request(as('8')).get('/notes/1').expect(404);
    await request(as('8')).put('/notes/1').send({ title: 'stolen', text: '' }).expect(404);
    await request(as('8')).delete('/notes/1').expect(404);
    await request(as(undefined)).get('/notes/1').expect(401);
    await request(as('7')).put('/notes/1').send({ title: 'changed', text: '' }).expect(204);
    await request(as('7')).put('/notes/1').send({ title: 'x', text: '', user_id: 8 }).expect(400);
    await request(as('7')).delete('/notes/1').expect(204);
    await request(as('7')).get('/notes/1').expect(404);
  });

  it('refuses what is no number', async () => {
    await request(as('7')).get('/notes/1 OR 1=1').expect(400);
  });
});

it('Mongoose: foreign orders are missing, and the customer stays the same', async () => {
  const collection = new Collection();
  collection.rows = [{ _id: ID, customerId: '7', address: 'Here 1', note: '' }];
  const as = (id: string | undefined) =>
    express()
      .use(express.json())
      .use((req, _res, next) => {
        Object.assign(req, { user: id && { id } });
        next();
      })
      .use(orders(collection as never));
  await request(as('7')).get(`/orders/${ID}`).expect(200);
  await request(as('8')).get(`/orders/${ID}`).expect(404);
  await request(as(undefined)).get(`/orders/${ID}`).expect(401);
  await request(as('8')).patch(`/orders/${ID}`).send({ address: 'There 2', note: '' }).expect(404);
  await request(as('7')).patch(`/orders/${ID}`).send({ address: 'There 2', note: '', customerId: '8', paid: true }).expect(204);
  expect(collection.rows).toEqual([{ _id: ID, customerId: '7', address: 'There 2', note: '' }]);
  await request(as('8')).delete(`/orders/${ID}`).expect(404);
  await request(as('7')).delete('/orders/all').expect(404);
  await request(as('7')).delete(`/orders/${ID}`).expect(204);
});

it('Knex: every query names the user', async () => {
  const asked: object[] = [];
  const knex = () => ({
    where: (filter: { id: number; user_id: string }) => {
      asked.push(filter);
      const own = filter.user_id === '7' ? 1 : 0;
      return { first: async () => (own ? { id: filter.id, title: 'mine', done: false } : undefined), update: async () => own, delete: async () => own };
    },
  });
  const as = async (userId: string | undefined) => {
    const app = fastify();
    app.decorateRequest('session', { getter: () => ({ userId }) } as never);
    await todos(app, knex as never);
    return app;
  };
  const [own, foreign, nobody] = [await as('7'), await as('8'), await as(undefined)];
  expect((await own.inject({ url: '/todos/1' })).statusCode).toBe(200);
  expect((await foreign.inject({ url: '/todos/1' })).statusCode).toBe(404);
  expect((await foreign.inject({ method: 'PUT', url: '/todos/1', payload: { title: 'x', done: true } })).statusCode).toBe(404);
  expect((await foreign.inject({ method: 'DELETE', url: '/todos/1' })).statusCode).toBe(404);
  expect((await nobody.inject({ url: '/todos/1' })).statusCode).toBe(401);
  expect((await own.inject({ url: '/todos/x' })).statusCode).toBe(400);
  expect(asked).toEqual([{ id: 1, user_id: '7' }, ...Array.from({ length: 3 }, () => ({ id: 1, user_id: '8' }))]);
});

describe('look-alikes', () => {
  const sent: unknown[] = [];
  const res = { status: () => res, sendStatus: () => res, json: (body: unknown) => (sent.push(body), res) } as unknown as Response;
  const by = (id: string, body: object = {}) => ({ params: { id: ID }, query: {}, body, user: { id, role: 'user' } }) as never;
  let collection: Collection;

  beforeEach(() => {
    sent.length = 0;
    collection = new Collection();
    collection.rows = [{ _id: ID, userId: '7', authorId: '7', note: '', paid: false }];
  });

  it('a foreign order is read by whoever is logged in', async () => {
    await loggedInOnly(by('8'), res, collection as never);
    expect(sent).toMatchObject([{ userId: '7' }]);
    sent.length = 0;
    await ownerOrAdmin(by('8'), res, collection as never);
    expect(sent).toEqual([]);
  });

  it.each([withoutReturn, comparedAfterwards])('%o deletes all the same', async (remove) => {
    await remove(by('8'), res, collection as never);
    expect(collection.rows).toEqual([]);
  });

  it.each([wholeBody, spread])('%o lets the request say that it is paid', async (change) => {
    await change(by('7', { paid: true }), res, collection as never);
    expect(collection.rows[0]?.['paid']).toBe(true);
  });
});

/** The driver variant runs on a collection in memory with MongoDB's operators; the look-alikes give way to the same inputs. */
import express, { type Request } from 'express';
import { Aggregator, Query } from 'mingo';
import { type Collection, ObjectId } from 'mongodb';
import { type Model, model, sanitizeFilter, Schema } from 'mongoose';
import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { byHand } from './accepts/regex-escaped.ts';
import { listed, parsedWhole, wrapped } from './accepts/scalar-values-in-filter.ts';
import { parsed } from './accepts/update-named-fields.ts';
import { typedOnly } from './lookalikes/regex-escaped.ts';
import { declaredOnly, modelType, truthyOnly, wholeBody } from './lookalikes/scalar-values-in-filter.ts';
import { spreadInSet } from './lookalikes/update-named-fields.ts';
import { type Product, products } from './variants/mongodb-driver.ts';

type Row = Record<string, unknown>;

/** The part of a collection that the code under test uses, over a list. */
function collectionOf(rows: Row[]) {
  const find = (filter: object) => rows.filter((row) => new Query(filter as Row).test(row));
  return {
    find: (filter: object) => ({ toArray: async () => find(filter) }),
    findOne: async (filter: object) => find(filter)[0] ?? null,
    aggregate: (stages: Row[]) => ({ toArray: async () => new Aggregator(stages).run(rows) }),
    updateOne: async (filter: object, update: { $set: Row }) => {
      const [row] = find(filter);
      if (row) Object.assign(row, update.$set);
      return { matchedCount: row ? 1 : 0 };
    },
  } as unknown as Collection<any>;
}

const asked = (body: unknown, query: Row = {}, params: Row = {}) => ({ body, query, params }) as unknown as Request<any>;
const id = new ObjectId();

let rows: Row[];
let app: express.Express;

beforeEach(() => {
  rows = [
    { _id: id, name: 'Red lamp (large)', brand: 'Lux', price: 30, cost: 9 },
    { _id: new ObjectId(), name: 'Blue lamp', brand: 'Nox', price: 20, cost: 5 },
  ];
  app = express().use(express.json()).use(products(collectionOf(rows) as unknown as Collection<Product>));
});

describe('the variant', () => {
  it('finds what was asked for, special characters included', async () => {
    expect((await request(app).get('/products').query({ brand: 'Lux' })).body).toHaveLength(1);
    expect((await request(app).get('/products').query({ q: 'lamp (' })).body).toHaveLength(1);
    expect((await request(app).get('/products').query({ q: '.*', below: '25' })).body).toHaveLength(0);
    expect((await request(app).get('/products').query({ below: '25' })).body).toHaveLength(1);
  });

  it('refuses operators and ids that are none', async () => {
    await request(app).get('/products?brand[$ne]=x').expect(200, (await request(app).get('/products')).body as object);
    app.set('query parser', 'extended');
    await request(app).get('/products?brand[$ne]=x').expect(400);
    await request(app).patch('/products/not-an-id').send({ name: 'x' }).expect(400);
  });

  it('changes named fields only', async () => {
    await request(app).patch(`/products/${id.toHexString()}`).send({ price: 31 }).expect(204);
    expect(rows[0]).toMatchObject({ name: 'Red lamp (large)', price: 31 });
    await request(app).patch(`/products/${id.toHexString()}`).send({ price: 31, cost: 0 }).expect(400);
    await request(app).patch(`/products/${id.toHexString()}`).send({ $set: { cost: 0 } }).expect(400);
    expect(rows[0]).toMatchObject({ cost: 9 });
  });
});

const people = () => collectionOf([{ name: 'ada', token: 's3cret', role: 'user', _id: id }]);

describe('accepted shapes', () => {
  it('compare an object as data', async () => {
    expect(await wrapped(people(), asked({ name: { $ne: '' } }))).toBeNull();
    expect(await listed(people(), asked({ names: ['ada'] }))).toHaveLength(1);
    expect(await listed(people(), asked({ names: [{ $ne: '' }] }))).toHaveLength(0);
    expect(() => parsedWhole(people(), asked({}, { name: { $ne: '' } }))).toThrow();
  });

  it('search for the text and write named fields', async () => {
    const posts = collectionOf([{ title: 'a.*b' }, { title: 'axxb' }]);
    expect(await byHand(posts, asked({}, { q: 'a.*b' }))).toHaveLength(1);
    let written: unknown;
    const profiles = { findByIdAndUpdate: (_id: string, update: unknown) => (written = update) } as unknown as Model<any>;
    parsed(profiles, asked({ name: 'Ada', role: 'admin' }, {}, { id: 'x' }) as never);
    expect(written).toEqual({ $set: { name: 'Ada' } });
  });
});

describe('look-alikes', () => {
  it('find a document without its token', async () => {
    expect(await declaredOnly(people(), asked({ token: { $ne: '' } }))).toMatchObject({ name: 'ada' });
    expect(await truthyOnly(people(), asked({ token: { $ne: '' } }))).toMatchObject({ name: 'ada' });
    expect(await wholeBody(people(), asked({ $or: [{}, {}] }))).toHaveLength(1);
  });

  it('pass the cast of a mongoose schema, unless sanitizeFilter is on', async () => {
    const User = model('User', new Schema({ name: String, token: String }));
    const query = modelType(User as never, asked({ name: 'ada', token: { $ne: '' } })) as unknown as { cast(model: unknown): void; getFilter(): Row };
    query.cast(User);
    expect(query.getFilter()).toEqual({ name: 'ada', token: { $ne: '' } });
    expect(sanitizeFilter({ token: { $ne: '' } })).toEqual({ token: { $eq: { $ne: '' } } });
  });

  it('match every title and set every field', async () => {
    const posts = collectionOf([{ title: 'one' }, { title: 'two' }]);
    expect(await typedOnly(posts, asked({}, { q: '.*' }))).toHaveLength(2);
    const list: Row[] = [{ _id: id, name: 'ada', role: 'user' }];
    await spreadInSet(collectionOf(list), asked({ role: 'admin' }, {}, { id: id.toHexString() }) as never);
    expect(list[0]).toMatchObject({ role: 'admin' });
  });
});

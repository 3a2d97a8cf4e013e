/** Two registrations on stand-in stores: what is stored, what is refused, and what the look-alike lets through. */
import { PGlite } from '@electric-sql/pglite';
import { verify } from '@node-rs/argon2';
import bcrypt from 'bcryptjs';
import express from 'express';
import request from 'supertest';
import { expect, it } from 'vitest';
import { parsed } from './accepts/registration-fields-named.ts';
import { spread } from './lookalikes/registration-fields-named.ts';
import { registration as withMongoose } from './variants/express-mongoose.ts';
import { registration as withPostgres } from './variants/express-pg.ts';

const PASSWORD = 'correct horse battery staple';
const ADA = { email: 'Ada@example.org', password: PASSWORD, name: 'Ada' };

it('PostgreSQL: stores a hash, answers known and unknown addresses alike, and limits', async () => {
  const database = await PGlite.create();
  await database.exec("CREATE TABLE app_user (email text PRIMARY KEY, name text, password_hash text, role text DEFAULT 'user')");
  const sent: string[] = [];
  const mails = { confirm: async (to: string) => void sent.push(`confirm ${to}`), alreadyRegistered: async (to: string) => void sent.push(`known ${to}`) };
  const pool = { query: async (text: string, values: unknown[]) => ({ rowCount: (await database.query(text, values)).affectedRows }) };
  const app = express().use(express.json(), registration());
  function registration() {
    return withPostgres({ pool: pool as never, mails });
  }

  const first = await request(app).post('/register').send({ ...ADA, role: 'admin' }).expect(202);
  const second = await request(app).post('/register').send({ ...ADA, email: 'ada@EXAMPLE.org' }).expect(202);
  expect(second.body).toEqual(first.body);
  expect(sent).toEqual(['confirm ada@example.org', 'known ada@example.org']);
  const { rows } = await database.query<{ password_hash: string; role: string }>('SELECT password_hash, role FROM app_user');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.role).toBe('user');
  expect(await verify(rows[0]?.password_hash ?? '', PASSWORD)).toBe(true);

  await request(app).post('/register').send({ ...ADA, password: 'Password1' }).expect(422);
  for (let attempt = 0; attempt < 7; attempt += 1) await request(app).post('/register').send({}).expect(422);
  await request(app).post('/register').send(ADA).expect(429);
});

it('Mongoose: the role is the program\'s, and the hash stays inside', async () => {
  const stored: { role: string; passwordHash: string }[] = [];
  const users = {
    create: async (user: (typeof stored)[number] & { email: string }) => {
      if (stored.length > 0) throw Object.assign(new Error('duplicate'), { code: 11_000 });
      stored.push(user);
      return { ...user, id: '7' };
    },
  };
  const app = express().use(express.json(), withMongoose(users as never));
  const reply = await request(app).post('/register').send({ ...ADA, role: 'admin' }).expect(201);
  expect(reply.body).toEqual({ id: '7', email: 'ada@example.org' });
  expect(stored[0]?.role).toBe('user');
  expect(await bcrypt.compare(PASSWORD, stored[0]?.passwordHash ?? '')).toBe(true);
  await request(app).post('/register').send(ADA).expect(409);
  await request(app).post('/register').send({ ...ADA, password: '🔑'.repeat(19) }).expect(422);
});

it('a spread body makes an administrator, a parsed one does not', async () => {
  const users = { create: async (user: object) => user } as never;
  const req = { body: { ...ADA, role: 'admin' } } as never;
  expect(await spread(req, users)).toMatchObject({ role: 'admin' });
  expect(await parsed(req, users)).not.toHaveProperty('role');
});

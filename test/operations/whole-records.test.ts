/** Records of people that are sent with all of their fields. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const HEAD =
  "import { Router } from 'express';\nimport bcrypt from 'bcrypt';\nimport { PrismaClient } from '@prisma/client';\nimport { pool } from './db';\nimport { User } from './models/User';\nconst prisma = new PrismaClient();\nexport const r = Router();\n";
const CREATE =
  "r.post('/users', async (req, res) => { await prisma.user.create({ data: { email: String(req.body.email), passwordHash: await bcrypt.hash(String(req.body.password), 12) } }); res.sendStatus(201); });\n";
const get = (body: string) => `r.get('/users/:id', async (req, res) => {\n${body}\n});\n`;
const READ = 'const user = await prisma.user.findUnique({ where: { id: req.user.id } });\n';

const told = async (text: string, prompt: string | null = null) =>
  (await reviewed(prompt, `${HEAD}${text}`)).deviations.flatMap(({ safeguard, confidence }) =>
    safeguard === 'extra/record.reply' ? [confidence] : [],
  );

test.each([
  ['as it is', `${CREATE}${get(`${READ}res.json(user);`)}`, ['likely']],
  ['as a part of the reply', `${CREATE}${get(`${READ}res.json({ ok: true, user });`)}`, ['likely']],
  ['all of them', `${CREATE}${get('res.json(await prisma.user.findMany());')}`, ['likely']],
  ['with others beside it', `${CREATE}${get('res.json(await prisma.user.findMany({ include: { team: true } }));')}`, ['likely']],
  ['another name taken out', `${CREATE}${get(`${READ}const { role, ...rest } = user;\nres.json(rest);`)}`, ['likely']],
  ['columns chosen', `${CREATE}${get('res.json(await prisma.user.findMany({ select: { id: true, name: true } }));')}`, []],
  ['fields named', `${CREATE}${get(`${READ}res.json({ id: user.id, name: user.name });`)}`, []],
  ['the hash taken out', `${CREATE}${get(`${READ}const { passwordHash, ...rest } = user;\nres.json(rest);`)}`, []],
  [
    'the hash taken out of each',
    `${CREATE}${get('const all = await prisma.user.findMany();\nres.json(all.map(({ passwordHash, ...one }) => one));')}`,
    [],
  ],
  ['the hash removed', `${CREATE}${get(`${READ}delete user.passwordHash;\nres.json(user);`)}`, []],
  ['the hash written over', `${CREATE}${get(`${READ}res.json({ ...user, passwordHash: undefined });`)}`, []],
  ['records of things', get('res.json(await prisma.product.findMany());'), []],
  [
    'every column of a query',
    get(
      "const { rows } = await pool.query('SELECT * FROM users WHERE id = $1', [req.user.id]);\nif (!(await bcrypt.compare(String(req.query.p), rows[0].password_hash))) return res.sendStatus(401);\nres.json(rows[0]);",
    ),
    ['likely'],
  ],
])('%s', async (_case, text, expected) => {
  expect(await told(text)).toEqual(expected);
});

test('what the table holds may stand in the prompt', async () => {
  const text = get(`${READ}res.json(user);`);
  expect(await told(text)).toEqual(['possible']);
  expect(await told(text, 'Router: GET /users/:id reads the user by id with prisma. The user has a passwordHash.')).toEqual(['likely']);
});

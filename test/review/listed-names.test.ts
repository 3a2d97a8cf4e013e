/** Names of a request's object in the text of a statement: joined, one by one, and after a check of them. */
import { expect, test } from 'vitest';
import { reviewed } from './reviewed.ts';

const route = (body: string): string => `import { Router } from 'express';
import { parse } from 'csv-parse/sync';
import { pool } from './db';
const ALLOWED = ['name', 'price'];
export const r = Router();
r.post('/products', async (req, res) => {
  ${body}
  res.sendStatus(201);
});
`;
const INSERT = "await pool.query(`INSERT INTO products (${keys.join(', ')}) VALUES (?)`, [Object.values(req.body)]);";
const KEYS = 'const keys = Object.keys(req.body);';

test.each([
  [`${KEYS} ${INSERT}`, ['CWE-89 certain']],
  [`const keys = Object.keys(req.body.items[0]); ${INSERT}`, ['CWE-89 certain']],
  [`const keys = Object.keys(parse(req.file.buffer, { columns: true })[0]); ${INSERT}`, ['CWE-89 certain']],
  [`const keys = Object.keys(req.body).filter((key) => ALLOWED.includes(key)); ${INSERT}`, []],
  [`${KEYS} if (!keys.every((key) => ALLOWED.includes(key))) return res.sendStatus(400); ${INSERT}`, []],
  [`${KEYS} if (keys.some((key) => !/^[a-z_]+$/.test(key))) return res.sendStatus(400); ${INSERT}`, []],
  [`${KEYS} for (const key of keys) if (!ALLOWED.includes(key)) return res.sendStatus(400); ${INSERT}`, []],
])('%s → %j', async (body, expected) => {
  const { deviations } = await reviewed(null, route(body));
  expect(deviations.filter(({ cwe }) => cwe[0] === 'CWE-89').map(({ cwe, confidence }) => `${cwe[0]} ${confidence}`)).toEqual(expected);
});

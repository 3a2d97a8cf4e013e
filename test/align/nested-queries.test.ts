/** Queries that go on in a function, or in a place where nothing says what builds them. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const findings = (query: string): readonly string[] => {
  const text = `import express from 'express';
import knexFactory from 'knex';
import { orders } from './orders.js';
const knex = knexFactory({ client: 'pg' });
express().get('/', async (req, res) => {
  const q = String(req.query.q);
  res.json(await ${query});
});
`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).filter(({ cwe }) => cwe.includes('CWE-89')).map(({ confidence }) => confidence);
};

test.each([
  ["knex('users').where((b) => { b.where('name', q).orWhereRaw(`bio LIKE '%${q}%'`); })", ['certain']],
  ["knex('users').where((b) => { b.where('name', q).orWhereRaw('bio LIKE ?', [`%${q}%`]); })", []],
  ["knex('users').where((b) => { if (q) b.whereRaw(`bio LIKE '%${q}%'`); })", ['certain']],
  ["knex('users').modify((b) => { if (q) b.orderByRaw(q); })", ['certain']],
  ["orders.query().where('open', true).whereRaw(`name = '${q}'`)", ['likely']],
  ["orders.query().where('open', true).whereRaw('name = ?', q)", []],
])('%s → %j', (query, expected) => {
  expect(findings(query)).toEqual(expected);
});

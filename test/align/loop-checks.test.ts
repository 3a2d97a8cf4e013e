/** Checks of the names that a loop goes over, before it puts them into a query or a list that becomes part of one. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const findings = (loop: string): readonly string[] => {
  const text = `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
const ALLOWED = new Set(['name', 'bio']);
app.get('/', async (req, res) => {
  const parts: string[] = [];
  const values: unknown[] = [];
  ${loop}
  res.json(await pool.query('SELECT id FROM users WHERE ' + parts.join(' AND '), values));
});
`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).filter(({ safeguard }) => safeguard === 'bound-values').map(({ confidence }) => confidence);
};

const ADD = 'values.push(req.query[k]); parts.push(`${k} = $${values.length}`);';

test.each([
  [`for (const k of Object.keys(req.query)) { ${ADD} }`, ['certain']],
  [`for (const k of Object.keys(req.query)) { if (!ALLOWED.has(k)) continue; ${ADD} }`, []],
  [`for (const k of Object.keys(req.query)) { if (ALLOWED.has(k)) { ${ADD} } }`, []],
  [`for (const k in req.query) { if (!ALLOWED.has(k)) continue; ${ADD} }`, []],
  [
    'for (const [k, v] of Object.entries(req.query)) { if (!ALLOWED.has(k)) continue; values.push(v); parts.push(`${k} = $${values.length}`); }',
    [],
  ],
  [`for (const k of Object.keys(req.query)) { if (!ALLOWED.has(k)) return res.sendStatus(400); ${ADD} }`, []],
  [`for (const k of Object.keys(req.query)) { ${ADD} if (!ALLOWED.has(k)) continue; console.info('known'); }`, ['certain']],
  [`for (const k of Object.keys(req.query)) { if (!ALLOWED.has(k)) console.info('odd'); ${ADD} }`, ['certain']],
  [`for (const k of Object.keys(req.query)) { if (ALLOWED.has(k)) continue; ${ADD} }`, ['certain']],
])('%s → %j', (loop, expected) => {
  expect(findings(loop)).toEqual(expected);
});

/** Which checks keep an untrusted part of built text harmless: lists, lookups, and patterns by what else they let pass. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const HEAD = `import express from 'express';\nimport pg from 'pg';\nconst pool = new pg.Pool();\nconst app = express();\nconst COLUMNS = ['name', 'price'];\nenum Column { Name = 'name', Price = 'price' }\n`;

const findings = (body: string): readonly string[] => {
  const query = "res.json(await pool.query('SELECT id FROM items ORDER BY ' + by));";
  const text = `${HEAD}app.get('/', async (req, res) => {\nlet by = String(req.query.by);\n${body}\n${query}\n});\n`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).filter(({ reference }) => reference === 'sql-query-user-input').map(({ safeguard }) => safeguard);
};

const SQL = ['bound-values'];

test.each([
  ['', SQL],
  ['if (!COLUMNS.includes(by)) return res.sendStatus(400);', []],
  ['if (COLUMNS.includes(by)) return res.sendStatus(400);', SQL],
  ['if (!COLUMNS.includes(by)) console.warn("odd");', SQL],
  ['if (!Object.values(Column).includes(by as Column)) return res.sendStatus(400);', []],
  ["const by2 = by; const parts = ['id']; if (COLUMNS.includes(by2)) parts.push(`${by2} DESC`); by = parts.join(', ');", []],
  ["const by2 = by; const parts = ['id']; if (by2 !== 'id') parts.push(`${by2} DESC`); by = parts.join(', ');", SQL],
  ["by = { name: 'name', price: 'price_cents' }[by] ?? 'name';", []],
  ["by = { name: 'name', price: 'price_cents' }[by] ?? by;", SQL],
  ['if (!/^(?:name|price)$/.test(by)) return res.sendStatus(400);', []],
  ['if (!/name|price/.test(by)) return res.sendStatus(400);', SQL],
  ['if (!/^name|price$/.test(by)) return res.sendStatus(400);', SQL],
  ['if (!/^(?:name|price)$/m.test(by)) return res.sendStatus(400);', SQL],
  ["if (!by.startsWith('name')) return res.sendStatus(400);", SQL],
  ["if (!by.includes('price')) return res.sendStatus(400);", SQL],
])('%s → %j', (body, expected) => {
  expect(findings(body)).toEqual(expected);
});

/** What middleware let through has the facts of the schema that stands beside it. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const HEAD =
  "import { zValidator } from '@hono/zod-validator';\nimport { Hono } from 'hono';\nimport { z } from 'zod';\nimport { Kysely, MysqlDialect } from 'kysely';\nimport { pool } from './db';\nconst db = new Kysely({ dialect: new MysqlDialect({ pool }) });\nconst app = new Hono();\nconst Issue = z.object({ title: z.string().max(200) });\n";

test.each([
  ["zValidator('json', Issue), ", "c.req.valid('json')", []],
  ["zValidator('param', z.object({ id: z.string() })), zValidator('json', Issue), ", "c.req.valid('json')", []],
  ["zValidator('query', Issue), ", "c.req.valid('json')", ['named-fields-only']],
  ["zValidator('json', Issue.passthrough()), ", "c.req.valid('json')", ['named-fields-only']],
  ["zValidator('json', Issue), ", 'await c.req.json()', ['named-fields-only']],
])('%s and %s → %j', (middleware, value, expected) => {
  const text = `${HEAD}app.post('/issues', ${middleware}async (c) => {\nawait db.insertInto('issues').values({ id: 1, ...(${value}) }).execute();\nreturn c.json({ ok: true }, 201);\n});\n`;
  const { files } = review(
    { prompt: { name: 'prompt', text: 'POST /issues' }, files: [{ path: 'a.ts', text }], options: { promptInReport: 'none' } },
    catalog,
  );
  const found = files.flatMap(({ deviations }) => deviations.map(({ safeguard }) => safeguard));
  expect(found.filter((one) => one === 'named-fields-only')).toEqual(expected);
});

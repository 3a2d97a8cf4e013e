/** Collections that nothing but their cursor shows. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const route = (query: string): string =>
  `import { Router } from 'express';
import { users } from '../mongo';
export const r = Router();
r.get('/users', async (req, res) => {
  res.json(${query});
});
`;

test.each([
  ['await users.find(JSON.parse(String(req.query.filter))).toArray()', ['CWE-943']],
  ['await users.find({ name: req.query.name }).sort({ name: 1 }).limit(20).toArray()', ['CWE-943']],
  ["await users.find({ $where: `this.name == '${String(req.query.name)}'` }).toArray()", ['CWE-943']],
  ['await users.find({ name: String(req.query.name) }).limit(20).toArray()', []],
  ['users.find(({ name }) => name === req.query.name)', []],
])('%s → %j', async (query, expected) => {
  const { deviations } = await reviewed(null, route(query));
  expect([...new Set(deviations.flatMap(({ cwe }) => cwe.filter((one) => one === 'CWE-943')))]).toEqual(expected);
});

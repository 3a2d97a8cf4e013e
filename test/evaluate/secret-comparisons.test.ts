/** Which comparisons are noticed as comparisons of secrets, and which side comes first. */
import { expect, test } from 'vitest';
import { evaluated, renderer } from './render.ts';

const HEAD = "import { createHmac, scryptSync } from 'node:crypto';\nimport bcrypt from 'bcrypt';\nexport async function entry(a, b) {\n";

async function compared(body: string): Promise<readonly string[]> {
  const result = await evaluated(`${HEAD}${body}\n}`);
  const show = renderer(result);
  return result.events
    .filter(({ idiom }) => idiom === 'compare.secret')
    .map(({ args }) => args.map(({ term }) => show(term).replace(/\(.*/, '')).join(' / '));
}

test.each([
  ["return scryptSync(a, b.salt, 64).toString('hex') === b.key;", ['<crypto>.scryptSync / $1.key']],
  ["return b.key === scryptSync(a, b.salt, 64).toString('hex');", ['<crypto>.scryptSync / $1.key']],
  ['return (await bcrypt.hash(a, 12)) === b;', ['<bcrypt>.hash / $1']],
  ["return b === createHmac('sha256', a).digest('hex');", ['<crypto>.createHmac / $1']],
  ["return b.header === 'sha256=' + createHmac('sha256', a).digest('hex');", ['cat / $1.header']],
  ['return b.header === `Bearer ${process.env.API_TOKEN}`;', ['cat / $0.header']],
  ["const d = createHmac('sha256', a).digest('hex'); for (let i = 0; i < 9; i++) if (d[i] !== b[i]) return false;", ['element / element']],
  ['for (let i = 0; i < 9; i++) if (a.tokens[i] === b) return i;', []],
  ['return b.path === `/users/${a.name}`;', []],
  ['return scryptSync(a, b.salt, 64).length === b.length;', []],
  ['return String(a).toString() === b.id;', []],
])('%s', async (body, expected) => {
  expect(await compared(body)).toEqual(expected);
});

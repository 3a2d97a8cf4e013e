/** Which calls are noticed as calls of a member that a key chooses. */
import { expect, test } from 'vitest';
import { evaluated } from './render.ts';

const HEAD = 'const table = { a: (x) => x };\nconst bare = Object.assign(Object.create(null), { a: (x) => x });\n';

async function dispatches(body: string): Promise<number> {
  const { events } = await evaluated(`${HEAD}export function entry(key, text) {\n${body}\n}`);
  return events.filter(({ idiom }) => idiom === 'call.dynamic').length;
}

test.each([
  ['return table[key](1);', 1],
  ['const fn = table[key]; return fn(1);', 1],
  ['return (table[key] ?? fail)(1);', 1],
  ['return table.a(1);', 0],
  ["return table['a'](1);", 0],
  ['return bare[key](1);', 0],
  ['return new Map([["a", fail]]).get(key)(1);', 0],
  ['const [, word] = /^(a|b)$/.exec(text); return table[word](1);', 0],
])('%s', async (body, expected) => {
  expect(await dispatches(body)).toBe(expected);
});

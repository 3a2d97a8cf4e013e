/** Checks of a digest that let other contents pass, and those that do not. */
import { expect, test } from 'vitest';
import { evaluated } from './render.ts';

const HEAD =
  "import { createHash } from 'node:crypto';\nexport function f(data, expected) {\nconst actual = createHash('sha256').update(data).digest('hex');\n";

async function weakChecks(body: string): Promise<number> {
  const { events } = await evaluated(`${HEAD}${body}\n}`);
  return events.filter(({ idiom }) => idiom === 'digest.weak-check').length;
}

test.each([
  ["if (actual !== expected) console.warn('differs');\nreturn data;", 1],
  ["if (!actual.includes(expected)) throw new Error('differs');", 1],
  ['return actual.startsWith(expected);', 1],
  ["if (actual !== expected) throw new Error('differs');", 0],
  ["if (actual !== expected) { console.warn('differs'); return null; }\nreturn data;", 0],
  ["let ok = true;\nif (actual !== expected) { console.warn('differs'); ok = false; }\nreturn ok;", 0],
  ["if (actual === expected) console.log('same');\nreturn data;", 0],
  ["if (actual !== expected) console.warn('differs');\nelse use(data);", 0],
  ['if (actual !== expected) refresh(data);\nreturn data;', 0],
  ["return actual.startsWith('00');", 0],
  ['return [actual].includes(expected);', 0],
])('%s', async (body, expected) => {
  expect(await weakChecks(body)).toBe(expected);
});

/** Which comparisons are noticed as looks at how much there is, and what of them says so. */
import { expect, test } from 'vitest';
import { evaluated, renderer } from './render.ts';

async function measured(body: string): Promise<readonly string[]> {
  const result = await evaluated(`export function entry(a, b) {\n${body}\n}`);
  const show = renderer(result);
  return result.events.filter(({ idiom }) => idiom === 'compare.size').map(({ args }) => show(args[0]?.term ?? -1));
}

test.each([
  ['if (a.size > 100) throw new Error();', ['$0.size']],
  ['if (100 < a.header.uncompressedSize) throw new Error();', ['$0.header.uncompressedSize']],
  ['a.bytes -= b.length; if (a.bytes < 0) throw new Error();', ['binary -($0.bytes, $1.length)']],
  ['if (a.name > b.name) return 1;', []],
  ['if (a.length === 0) return 1;', []],
  ['if (a.length > 0) return 1;', []],
  ['for (let i = 0; i < a.length; i++) b(a[i]);', []],
])('%s → %j', async (body, expected) => {
  expect(await measured(body)).toEqual(expected);
});

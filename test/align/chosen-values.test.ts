/** How a number or a switch is judged that the code chooses: by configuration, as a fallback, or by a value from outside. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const findings = (cost: string): readonly string[] => {
  const text = `import bcrypt from 'bcrypt';\nimport type { Request } from 'express';\nexport const hash = (req: Request) => bcrypt.hash(req.body.password, ${cost});\n`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).filter(({ confidence }) => confidence !== 'possible').map(({ safeguard }) => safeguard);
};

test.each([
  ['12', []],
  ['4', ['bcrypt-cost']],
  ["process.env['NODE_ENV'] === 'test' ? 4 : 12", []],
  ["process.env['NODE_ENV'] === 'test' ? 1 : 4", ['bcrypt-cost']],
  ["req.query['fast'] === '1' ? 4 : 12", ['bcrypt-cost']],
  ["process.env['COST'] ? Number(process.env['COST']) : 4", ['bcrypt-cost']],
  ["Number(process.env['COST'] || 4)", []],
])('%s → %j', (cost, expected) => {
  expect(findings(cost)).toEqual(expected);
});

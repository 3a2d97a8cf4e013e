/** Options that are changed after the object was made, or made in two forms: both ways are read. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

/** What a session's and any cookie's reference say of one flag is one deviation; which of them says it is not asked here. */
const findings = (setup: string): readonly string[] => {
  const text = `import session from 'express-session';\nconst prod = process.env['NODE_ENV'] === 'production';\n${setup}\nexport default session(o);\n`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).filter(({ confidence }) => confidence !== 'possible').flatMap(({ cwe }) => cwe.slice(0, 1));
};

const options = (secure: boolean) => `{ secret: process.env['S'] ?? '', cookie: { secure: ${secure}, sameSite: 'lax' } }`;

test.each([
  [`const o = ${options(false)};`, ['CWE-614']],
  [`const o = ${options(false)}; o.cookie.secure = true;`, []],
  [`const o = ${options(true)}; o.cookie.secure = false;`, ['CWE-614']],
  [`const o = ${options(false)}; if (prod) o.cookie.secure = true;`, []],
  [`const o = ${options(false)}; if (prod) { o.cookie = { secure: true, sameSite: 'lax' }; }`, []],
  [`const o = prod ? ${options(true)} : ${options(false)};`, []],
])('%s → %j', (setup, expected) => {
  expect(findings(setup)).toEqual(expected);
});

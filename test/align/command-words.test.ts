/** How the words of a command's argument list are judged: what a shell joins, and what a program reads as an option. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const findings = (body: string): readonly string[] => {
  const text = `import { exec, spawn } from 'node:child_process';\nimport path from 'node:path';\nimport { OPTIONS } from './options.js';\nimport { mkdtempSync } from 'node:fs';\nimport type { Request } from 'express';\nexport function f(req: Request) {\n${body}\n}\n`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).filter(({ confidence }) => confidence !== 'possible').map(({ safeguard }) => safeguard);
};

test.each([
  ["spawn('x', ['-a', String(req.query.q)], { shell: true });", ['no-shell-option']],
  ["spawn('x', ['-a', String(Number(req.query.q))], { shell: true });", []],
  ["spawn('x', ['-a', 'b; c'], { shell: true });", []],
  ["spawn('git', ['clone', String(req.query.q), mkdtempSync('x')]);", ['no-option-injection']],
  ["spawn('git', ['clone', '--', String(req.query.q), mkdtempSync('x')]);", []],
  ["exec(`x ${path.join('files', String(req.query.q))}`);", ['no-shell']],
  ["exec(`x ${path.join(__dirname, 'files', path.basename(String(req.query.q)))}`);", ['no-shell']],
  ["exec(`x ${path.join(__dirname, 'files', 'a.txt')}`);", []],
  ["exec(`x ${OPTIONS.join(' ')}`);", []],
  ["const u = new URL(String(req.query.q)); if (u.protocol !== 'https:') throw new Error('url'); spawn('git', ['clone', u.href]);", []],
])('%s → %j', (body, expected) => {
  expect(findings(body)).toEqual(expected);
});

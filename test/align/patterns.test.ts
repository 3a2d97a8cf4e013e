/** What is said of literal patterns that texts from outside are held against: their time, and what their anchors leave open. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { looseAnchors } from '../../src/probe/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const findings = (pattern: string): readonly string[] => {
  const text = `import express from 'express';\nconst app = express();\napp.get('/', (req, res) => { res.sendStatus(${pattern}.test(String(req.query.a)) ? 204 : 400); });\n`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).filter(({ reference }) => reference === 'string-format-validation').map(({ safeguard }) => safeguard);
};

test.each([
  ['/^(\\w+\\s?)*$/', ['bounded-time']],
  ["new RegExp('^(a+)+$')", ['bounded-time']],
  ['/^\\w+([.-]?\\w+)*@\\w+([.-]?\\w+)*(\\.\\w{2,3})+$/', ['bounded-time']],
  ['/^[a-z]+(?:-[a-z]+)*$/', []],
  ['/^[\\w.-]+@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$/i', []],
  ['/^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$/', []],
  ['/[a-z]{3,20}/', ['anchored']],
  ['/[A-Z]/', []],
])('%s → %j', (pattern, expected) => {
  expect(findings(pattern)).toEqual(expected);
});

test('what is taken out of a text need not be all of it', () => {
  const code = (call: string) => `import express from 'express';\nexpress().get('/', (req, res) => { res.json(${call}); });\n`;
  const count = (call: string) =>
    review(
      { prompt: null, files: [{ path: 'f.ts', text: code(call) }], options: { promptInReport: 'none' } },
      catalog,
    ).files[0]?.deviations.filter(({ reference }) => reference === 'string-format-validation').length;
  expect(count('/[a-z]{3,20}/.exec(String(req.query.a))')).toBe(0);
  expect(count('/[a-z]{3,20}/.test(String(req.query.a))')).toBe(1);
});

test.each([
  [/[a-z0-9_]{3,20}/, 'open-bound'],
  [/^\d{4,6}/, 'open-bound'],
  [/.{8,64}$/, 'open-bound'],
  [/^.{8,64}$/, null],
  [/[a-z]{3,}/, null],
  [/[A-Z0-9]{16}/, null],
  [/ {2,4}/, null],
  [/\s{2,4}/, null],
  [/a{2,4}/, null],
  [/\b\d{3,4}\b/, null],
  [/^jpg|png|gif$/, 'split-anchors'],
  [/^(?:jpg|png|gif)$/, null],
  [/^jpg$|^png$/, null],
  [/jpg|png|gif/, null],
  [/^-|-$/, null],
  [/^\.|\.\.|\.$/, null],
  [/^\s+|\s+$/, null],
  [/^[\w-]+$/m, 'any-line'],
  [/^---$/m, null],
  [/^# .+$/m, null],
  [/^\w+/m, null],
])('%s: %j', ({ source, flags }, expected) => {
  expect(looseAnchors(source, flags)).toBe(expected);
});

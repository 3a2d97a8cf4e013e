/** The built command on what it cannot review, and on the example of the README. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'aidiff-built-'));
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

function aidiff(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const PROMPT = file('prompt.txt', 'Write a function that sorts numbers.\n');
const SORT = file(
  'sort.ts',
  'export function sort(numbers: readonly number[]): number[] {\n  const copy = [...numbers];\n  copy.sort((a, b) => a - b);\n  return copy;\n}\n',
);
const COUNTER = file(
  'counter.tsx',
  [
    "import { useState } from 'react';",
    'export function Counter() {',
    '  const [count, setCount] = useState(0);',
    '  return <button onClick={() => setCount(count + 1)}>Clicked {count} times</button>;',
    '}\n',
  ].join('\n'),
);

beforeAll(() => {
  if (!existsSync('dist/cli/main.js')) throw new Error('dist is missing: run `npm run build` first, as `npm test` does');
});

describe('code that has no counterpart in the catalog is not judged, which is not the same as clean', () => {
  test.each<[string, readonly string[]]>([
    ['a sorting function', ['--prompt', PROMPT, SORT]],
    ['a React counter', ['--prompt-text', 'Write a counter component in React.', COUNTER]],
    ['a sorting function without its prompt', ['--no-prompt', SORT]],
  ])('%s', (_name, args) => {
    const text = aidiff(...args);
    expect(text).toMatchObject({ status: 3, stderr: '' });
    expect(text.stdout).toMatch(/not judged/i);
    expect(text.stdout).not.toMatch(/\bsafe\b(?! in another)/i);
    const json = aidiff(...args, '-f', 'json');
    expect(json.status).toBe(3);
    expect(JSON.parse(json.stdout)).toMatchObject({ files: [{ judged: false, deviations: [] }], summary: { verdict: 'not-judged' } });
  });
});

describe('what cannot be read is told in one line, without a stack', () => {
  test.each<[string, readonly string[], number, RegExp]>([
    ['a missing file', ['--prompt', PROMPT, join(folder, 'none.ts')], 2, /none\.ts does not exist/],
    ['an unknown option', ['--prompt', PROMPT, '--no-such', SORT], 2, /unknown option '--no-such'/],
    ['an empty prompt', ['--prompt', file('empty.txt', ' \n'), SORT], 2, /the prompt is empty/],
    ['a binary file', ['--no-prompt', file('binary.ts', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x1a]))], 3, /not a text file/],
  ])('%s', (_name, args, status, message) => {
    const ended = aidiff(...args);
    expect(ended.status).toBe(status);
    expect(ended.stderr).toMatch(/^aidiff: [^\n]+\n$/);
    expect(ended.stderr).toMatch(message);
    expect(ended.stdout + ended.stderr).not.toMatch(/^\s+at /m);
  });
});

describe('limits are stated, and nothing is taken for clean', () => {
  test.each<[string, string, RegExp]>([
    ['a file of 5 MB', 'run();\n'.repeat(750_000), /more than [\d,]+ characters/],
    ['10,000 nested parentheses', `x = ${'('.repeat(10_000)}1${')'.repeat(10_000)};\n`, /nested too deeply/],
  ])('%s', (name, text, limit) => {
    const { status, stdout, stderr } = aidiff('--no-prompt', file(`${name.replaceAll(/\W/g, '-')}.ts`, text));
    expect(status).toBe(3);
    expect(stdout + stderr).toMatch(limit);
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
  });
});

test('code is reviewed without a prompt', () => {
  const code = file(
    'query.ts',
    "import { Pool } from 'pg';\nimport express from 'express';\nconst pool = new Pool();\nconst app = express();\n" +
      "app.get('/users', async (req, res) => {\n  const { rows } = await pool.query(`SELECT id FROM users WHERE name = '${req.query.name}'`);\n  res.json(rows);\n});\n",
  );
  const { status, stdout } = aidiff('--no-prompt', '-f', 'json', code);
  const report = JSON.parse(stdout);
  expect(status).toBe(1);
  expect(report).toMatchObject({ prompt: null, summary: { verdict: 'deviations' } });
  expect(report.files[0].deviations.map(({ cwe }: { cwe: readonly string[] }) => cwe[0])).toContain('CWE-89');
});

test("the README's example reports the deviation that the README shows, and writes the page", () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { example: string } };
  const page = join(folder, 'report.html');
  // The build has run before the tests; running it here again would take the files from under other tests.
  const args = scripts.example
    .split('&&')
    .at(-1)
    ?.trim()
    .split(/\s+/)
    .slice(2)
    .map((arg) => (arg === 'report.html' ? page : arg));
  const { status, stdout, stderr } = aidiff(...(args ?? []));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(readFileSync('README.md', 'utf8')).toContain('npm ci && npm run example');
  for (const shown of ['CWE-22', 'startsWith(DATA_DIR)', 'contradicted']) expect(stdout).toContain(shown);
  expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>[^]*CWE-22/i);
});

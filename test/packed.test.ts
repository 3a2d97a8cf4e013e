/** The package as its users get it: packed, installed beside its declared dependencies alone, and run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'aidiff-packed-'));
const bin = join(folder, 'node_modules/aidiff/dist/cli/main.js');
let files: readonly string[] = [];

beforeAll(() => {
  if (!existsSync('dist/cli/main.js')) throw new Error('dist is missing: run `npm run build` first, as `npm test` does');
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { encoding: 'utf8' });
  const [{ filename, files: listed }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
  files = listed.map(({ path }) => path);
  mkdirSync(join(folder, 'node_modules/aidiff'), { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', join(folder, 'node_modules/aidiff'), '--strip-components=1']);
  linkDependencies();
});

/** Links what `npm install --omit=dev` would install, so that a dependency that is not declared is missing. */
function linkDependencies(): void {
  const listed = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], { encoding: 'utf8' });
  const modules = resolve('node_modules');
  for (const path of listed.split('\n').filter((line) => line.startsWith(`${modules}/`))) {
    const target = join(folder, 'node_modules', relative(modules, path));
    mkdirSync(dirname(target), { recursive: true });
    if (!existsSync(target)) symlinkSync(path, target);
  }
}

function aidiff(args: readonly string[], input = '') {
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', input, env });
  return { status, stdout, stderr };
}

test('the package holds what it needs and nothing of the tests', () => {
  expect(files).toEqual(
    expect.arrayContaining(['LICENSE', 'README.md', 'dist/cli/main.js', 'dist/index.d.ts', 'dist/schemas/report.schema.json']),
  );
  expect(files.filter((path) => /^(?:test|src)\//.test(path) || path.includes('node_modules'))).toEqual([]);
});

test('it tells its version and its help, without loading the parser', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(aidiff(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  expect(aidiff(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Examples:'), stderr: '' });
  expect(existsSync(join(folder, 'cache'))).toBe(false);
});

test('it finds what it loads late: settings, globs, and the catalog as its authors wrote it', { timeout: 120_000 }, () => {
  mkdirSync(join(folder, 'late'), { recursive: true });
  writeFileSync(join(folder, 'aidiff.config.yaml'), 'format: json\nfailOn: none\n');
  writeFileSync(join(folder, 'late/a.ts'), 'export const run = (text: string) => eval(text);\n');
  const { status, stdout, stderr } = aidiff(['--prompt-text', 'run a formula', 'late/*.ts']);
  rmSync(join(folder, 'aidiff.config.yaml'));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout).files).toHaveLength(1);
  expect(aidiff(['catalog', 'check'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/No faults\.\n$/), stderr: '' });
});

test('a wrong option is one line and status 2', () => {
  expect(aidiff(['--no-such'])).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^aidiff: unknown option '--no-such'[^\n]*\n$/),
  });
});

describe('the main job', () => {
  const prompt = 'Write an Express route that sends the file the user names from the uploads folder.';
  const code = [
    "import express from 'express';",
    "import path from 'node:path';",
    'const app = express();',
    "app.get('/files/:name', (req, res) => {",
    "  res.sendFile(path.join('/srv/uploads', req.params.name));",
    '});',
  ].join('\n');

  test('prints a report, writes one, and ends with the gate', () => {
    writeFileSync(join(folder, 'prompt.txt'), prompt);
    writeFileSync(join(folder, 'snippet.ts'), code);
    const { status, stdout, stderr } = aidiff(['--prompt', 'prompt.txt', 'snippet.ts', '-o', 'report.html', '-f', 'json']);
    expect(stderr).toBe('');
    expect([0, 1]).toContain(status);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, files: [{ path: 'snippet.ts', judged: true }] });
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test('gives the same bytes again', () => {
    const [first, second] = [0, 1].map(() => aidiff(['--prompt', 'prompt.txt', 'snippet.ts', '-f', 'json']).stdout);
    expect(first).toContain('"schemaVersion"');
    expect(second).toBe(first);
  });

  test('ends with status 3 where nothing is judged', () => {
    const sort = aidiff(
      ['--prompt-text', 'Sort numbers.', '--stdin-filename', 'sort.ts', '-'],
      'export const sort = (a: number[]) => a.toSorted();',
    );
    expect(sort).toMatchObject({ status: 3, stderr: '' });
  });

  test.each<[string, string, number]>([
    ['10,000 nested parentheses', `x = ${'('.repeat(10_000)}1${')'.repeat(10_000)};`, 3],
    ['a text of 5 MB', 'run();\n'.repeat(750_000), 3],
  ])('states the limit for %s', (_name, text, status) => {
    const { stdout, stderr, ...ended } = aidiff(['--no-prompt', '--stdin-filename', 'a.ts', '-'], text);
    expect(ended.status).toBe(status);
    expect(stdout + stderr).toMatch(/nested too deeply|more than \d+ characters/);
    expect(stdout + stderr).not.toMatch(/\n {4}at /);
  });

  test('batch gives a record up after its time and goes on with a new worker', () => {
    const records = ['a', 'b', 'c'].map((id) => `${JSON.stringify({ id, prompt, code, ext: 'ts' })}\n`);
    const { status, stdout } = aidiff(['batch', '--input', '-', '--jobs', '1', '--timeout', '0.001'], records.join(''));
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      ['a', 'timeout'],
      ['b', 'timeout'],
      ['c', 'timeout'],
    ]);
  });

  test('batch answers every line in order, in its workers', () => {
    const records = [
      { id: 'a', prompt, code, ext: 'ts' },
      { id: 'b', prompt, code: null },
      { id: 'c', prompt: null, code: '('.repeat(20_000), ext: 'js' },
    ];
    const { status, stdout } = aidiff(
      ['batch', '--input', '-', '--jobs', '2'],
      `${records.map((record) => JSON.stringify(record)).join('\n')}\n{\n`,
    );
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers.map(({ id, error }) => [id, error?.code ?? null])).toEqual([
      ['a', null],
      ['b', null],
      ['c', null],
      [null, 'invalid-line'],
    ]);
    expect(answers[1].report.files).toEqual([]);
  });
});

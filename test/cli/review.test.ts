import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { run } from './stand-in.ts';

function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'aidiff-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const FOLDER = folderWith({
  'prompt.txt': 'Write a login.\n',
  'empty.txt': ' \n',
  'clean.ts': 'run();',
  'high.ts': 'run(); // high/likely',
  'possible.ts': 'run(); // critical/possible',
  'low.ts': 'run(); // low/certain',
  'unknown.ts': 'run(); // unknown',
  'binary.ts': Buffer.from([0xff, 0xfe, 0x00]),
  'src/a.ts': 'a();',
  'src/notes.md': 'notes',
});
const file = (name: string): string => join(FOLDER, name);
const PROMPT = ['--prompt', file('prompt.txt')];

describe('exit status', () => {
  test.each<[string, string[], number]>([
    ['clean', ['clean.ts'], 0],
    ['at the gate', ['high.ts'], 1],
    ['below the gate', ['low.ts'], 0],
    ['possible only', ['possible.ts'], 0],
    ['possible only, any severity', ['possible.ts', '--fail-on', 'any'], 0],
    ['gate lowered', ['low.ts', '--fail-on', 'low'], 1],
    ['any severity', ['low.ts', '--fail-on', 'any'], 1],
    ['gate raised', ['high.ts', '--fail-on', 'critical'], 0],
    ['gate off', ['high.ts', '--fail-on', 'none'], 0],
    ['nothing judged', ['unknown.ts'], 3],
    ['one of two judged', ['unknown.ts', 'clean.ts'], 0],
  ])('%s', async (_name, args, status) => {
    const names = args.map((arg) => (arg.endsWith('.ts') ? file(arg) : arg));
    expect((await run([...PROMPT, ...names])).status).toBe(status);
  });
});

describe('a fault is one line on stderr, status 2, nothing on stdout', () => {
  test.each<[string, string[], RegExp]>([
    ['unknown option', [...PROMPT, '--formt', 'json', file('clean.ts')], /unknown option '--formt' \(Did you mean --format\?\)/],
    ['unknown choice', [...PROMPT, '-f', 'pdf', file('clean.ts')], /'pdf' is invalid/],
    ['missing argument', ['--prompt'], /argument missing/],
    ['missing file', [...PROMPT, file('none.ts')], /none\.ts does not exist/],
    ['missing prompt file', ['--prompt', file('none.txt'), file('clean.ts')], /none\.txt does not exist/],
    ['empty prompt', ['--prompt', file('empty.txt'), file('clean.ts')], /the prompt is empty/],
    ['binary prompt', ['--prompt', file('binary.ts'), file('clean.ts')], /not a text file/],
    ['no prompt', [file('clean.ts')], /no prompt/],
    ['two prompts', [...PROMPT, '--prompt-text', 'x', file('clean.ts')], /give the prompt once/],
    ['no code', PROMPT, /no code/],
    ['empty folder', [...PROMPT, folderWith({ 'a.txt': '' })], /holds no source files/],
    ['stdin twice', ['--prompt', '-', '-'], /only once/],
    ['output without a format', [...PROMPT, '-o', file('report.pdf'), file('clean.ts')], /names no format/],
    ['output in no folder', [...PROMPT, '-o', file('none/report.html'), file('clean.ts')], /create the folder first/],
    ['unknown template', [...PROMPT, '-f', 'html', '--templates', folderWith({ 'x.hbs': '' }), file('clean.ts')], /template x/],
    ['unknown command of the catalog', ['catalog', 'lsit'], /unknown command 'lsit'/],
  ])('%s', async (_name, args, message) => {
    const { status, stdout, stderr } = await run(args);
    expect(stderr).toMatch(/^aidiff: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('faults of own references are told together', async () => {
    const { status, stderr } = await run([...PROMPT, file('clean.ts')], { faults: ['a: one', 'b: two'] });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'aidiff: a: one; b: two\n' });
  });

  test('an internal error shows its stack only when asked', async () => {
    const review = (): never => {
      throw new Error('broken\ninvariant');
    };
    const quiet = await run([...PROMPT, file('clean.ts')], { review });
    expect({ ...quiet, inputs: [] }).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'aidiff: internal error: broken invariant (set AIDIFF_DEBUG=1 for details)\n',
    });
    expect((await run([...PROMPT, file('clean.ts')], { review, env: { AIDIFF_DEBUG: '1' } })).stderr).toContain('stand-in.ts');
  });
});

test('a binary file is told, left out and not taken for clean', async () => {
  const { status, stderr, inputs } = await run([...PROMPT, file('binary.ts')]);
  expect(stderr).toMatch(/^aidiff: .*binary\.ts is not a text file in UTF-8; not judged\n$/);
  expect(status).toBe(3);
  expect(inputs[0]?.files).toEqual([]);
});

test('prompt and code come from files, text or standard input', async () => {
  const code = { path: 'clean.ts', text: 'run();' };
  const byText = await run(['--prompt-text', 'Do it', file('clean.ts')]);
  expect(byText.inputs[0]).toMatchObject({ prompt: { name: 'prompt', text: 'Do it' }, files: [code] });
  const byStdin = await run(['--prompt', '-', file('clean.ts')], { stdin: '\uFEFFDo it' });
  expect(byStdin.inputs[0]?.prompt).toEqual({ name: 'stdin', text: 'Do it' });
  const none = await run(['--no-prompt', '--stdin-filename', 'chat.md', '-'], { stdin: 'run();' });
  expect(none.inputs[0]).toMatchObject({ prompt: null, files: [{ path: 'chat.md', text: 'run();' }] });
});

test('paths are shown relative to the working folder, and folders give their code', async () => {
  const { inputs } = await run([...PROMPT, file('src'), file('./clean.ts')], { cwd: FOLDER });
  expect(inputs[0]?.files.map(({ path }) => path)).toEqual(['src/a.ts', 'clean.ts']);
  expect(inputs[0]?.prompt?.name).toBe('prompt.txt');
});

test('several reports are written in one run, in the format of their ending', async () => {
  const outputs = ['r.html', 'r.md', 'r.json', 'r.sarif', 'r.txt'].map(file);
  const { stdout } = await run([...PROMPT, file('high.ts'), '-f', 'json', ...outputs.flatMap((path) => ['-o', path])]);
  const [html, markdown, json, sarif, text] = outputs.map((path) => readFileSync(path, 'utf8'));
  expect(html).toMatch(/^<!doctype html>/i);
  expect(markdown).toContain('<!-- aidiff:report -->');
  expect(json).toBe(stdout);
  expect((JSON.parse(stdout) as Report).summary.high).toBe(1);
  expect(JSON.parse(sarif ?? '')).toMatchObject({ version: '2.1.0' });
  expect(text).toContain('No check');
});

test.each<[string, object, string[], boolean]>([
  ['a pipe', {}, [], false],
  ['a terminal', { isTTY: true }, [], true],
  ['NO_COLOR on a terminal', { isTTY: true, env: { NO_COLOR: '1' } }, [], false],
  ['FORCE_COLOR on a pipe', { env: { FORCE_COLOR: '1' } }, [], true],
  ['NO_COLOR over FORCE_COLOR', { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, [], false],
  ['--color over NO_COLOR', { env: { NO_COLOR: '1' } }, ['--color'], true],
  ['--no-color over a terminal', { isTTY: true }, ['--no-color'], false],
  ['--color for another format', {}, ['--color', '-f', 'json'], false],
])('color: %s', async (_name, surroundings, args, colored) => {
  const { stdout } = await run([...PROMPT, file('high.ts'), ...args], surroundings);
  expect(stdout.includes('\u001B[')).toBe(colored);
});

test.each(['repair-prompt', 'red-team-prompt'])('--emit %s prints that text alone', async (text) => {
  const { stdout, status } = await run([...PROMPT, file('high.ts'), '--emit', text]);
  expect(stdout).toMatch(/Repair|tests/);
  expect(stdout).not.toContain('login');
  expect(status).toBe(1);
});

describe('configuration', () => {
  const settings = async (files: Readonly<Record<string, string>>, ...args: string[]) => {
    const cwd = folderWith({ 'sub/x': '', ...files });
    const { stdout, stderr } = await run(['--print-config', ...args], { cwd: join(cwd, 'sub') });
    return stderr === '' ? { cwd, ...JSON.parse(stdout) } : stderr.replace(cwd, '');
  };

  test('defaults', async () => {
    expect(await settings({})).toMatchObject({
      configFile: null,
      format: 'text',
      failOn: 'high',
      references: [],
      templates: null,
      promptInReport: 'redacted',
      color: null,
    });
  });

  test('YAML above the working folder; its paths count from its own folder; flags win', async () => {
    const found = await settings({ 'aidiff.config.yaml': 'failOn: low\nreferences: [own]\nformat: json\n' }, '-f', 'sarif');
    expect(found).toMatchObject({
      failOn: 'low',
      format: 'sarif',
      references: [join(found.cwd, 'own')],
      configFile: join(found.cwd, 'aidiff.config.yaml'),
    });
  });

  test('JSON, package.json, and the nearest one wins', async () => {
    expect(await settings({ 'package.json': '{"aidiff":{"failOn":"any"}}' })).toMatchObject({ failOn: 'any' });
    expect(await settings({ 'aidiff.config.json': '{"failOn":"none"}', 'sub/package.json': '{"name":"x"}' })).toMatchObject({
      failOn: 'none',
    });
    expect(await settings({ 'aidiff.config.json': '{"failOn":"none"}', 'sub/package.json': '{"aidiff":{"failOn":"low"}}' })).toMatchObject({
      failOn: 'low',
    });
  });

  test.each<[string, string, RegExp]>([
    ['aidiff.config.yaml', 'failon: low', /unknown setting "failon"; known are format, failOn/],
    ['aidiff.config.yaml', 'failOn: maximum', /"failOn" is none of critical/],
    ['aidiff.config.yaml', 'a: [', /aidiff\.config\.yaml: /],
    ['aidiff.config.json', '{', /aidiff\.config\.json: /],
    ['aidiff.config.json', '[]', /not an object/],
    ['aidiff.config.json', '{"__proto__": 1, "constructor": 2}', /unknown setting/],
  ])('a fault in %s (%s) is told with its place', async (name, text, message) => {
    const told = await settings({ [name]: text });
    expect(told).toMatch(/^aidiff: [^\n]+\n$/);
    expect(told).toMatch(message);
  });
});

test('own references and the handling of the prompt reach the pipeline', async () => {
  const { inputs, references } = await run([
    ...PROMPT,
    '--references',
    'a',
    '--references',
    'b',
    '--prompt-in-report',
    'hash',
    file('clean.ts'),
  ]);
  expect(references).toEqual(['a', 'b']);
  expect(inputs[0]?.options).toEqual({ promptInReport: 'hash' });
});

test('help and version', async () => {
  const help = await run(['--help']);
  expect(help.status).toBe(0);
  expect(help.stdout).toContain('Examples:');
  expect(help.stdout).toContain('Exit status: 0 clean');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect((await run(['--version'])).stdout).toBe(`${version}\n`);
});

describe('catalog', () => {
  test.each<[string[], string, number]>([
    [['list'], 'list []', 0],
    [['show', 'a-b'], 'show ["a-b"]', 0],
    [['new', 'a-b', '--in', 'own'], 'create ["a-b","own"]', 0],
    [['check', '--types', 'a', 'b'], 'check [["a","b"],{"types":true}]', 2],
    [['test'], 'test [[]]', 0],
    [['stats', '--references', 'own'], 'stats []', 0],
  ])('%j', async (args, called, expected) => {
    const { catalog, status, references } = await run(['catalog', ...args]);
    expect(catalog).toEqual([called]);
    expect(status).toBe(expected);
    expect(references).toEqual(args.includes('own') && args[0] === 'stats' ? ['own'] : []);
  });

  test('an id that is no folder name is refused', async () => {
    expect(await run(['catalog', 'new', '../x'])).toMatchObject({ status: 2, catalog: [] });
  });

  test('find ranks references for a prompt alone', async () => {
    expect((await run(['catalog', 'find', '--prompt-text', 'a login'])).stdout).toBe(
      '0.750  login-endpoint  Title of login-endpoint\n       login\n',
    );
    expect((await run(['catalog', 'find', '--prompt-text', 'a sort'])).stdout).toBe('No reference fits this prompt.\n');
  });
});

describe('paths in a report', () => {
  const paths = async (names: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await run([...PROMPT, '-f', 'json', ...names]);
    return (JSON.parse(stdout) as Report).files.map(({ path }) => path);
  };

  test('an absolute path elsewhere is shown by its name', async () => {
    expect(await paths([file('clean.ts')])).toEqual(['clean.ts']);
  });

  test('several elsewhere are shown from the folder that they share', async () => {
    expect(await paths([file('clean.ts'), file('src/a.ts')])).toEqual(['clean.ts', 'src/a.ts']);
  });

  test('an absolute path inside the working directory is shown from there', async () => {
    expect(await paths([join(process.cwd(), 'src/version.ts')])).toEqual(['src/version.ts']);
  });

  test('a name that stands for a file here is not given to one elsewhere', async () => {
    const elsewhere = folderWith({ 'src/version.ts': 'a();', 'b.ts': 'b();' });
    const shown = await paths(['src/version.ts', join(elsewhere, 'src/version.ts'), join(elsewhere, 'b.ts')]);
    expect(new Set(shown).size).toBe(3);
    expect(shown[0]).toBe('src/version.ts');
  });

  test('no format names the folder', async () => {
    for (const format of ['text', 'markdown', 'html', 'json', 'sarif', 'github']) {
      const { stdout } = await run([...PROMPT, '-f', format, file('high.ts')]);
      expect(stdout).not.toContain(FOLDER);
    }
  });
});

import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { checkWritable, expandPaths, findUp, jsonLines, MAX_BYTES, readStdin, readText, writeText } from '../../src/io/index.ts';

function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'aidiff-io-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

test('a text is read as it is', () => {
  const folder = folderWith({ 'a.ts': '\uFEFFconst a = "é\u2028";\r\n' });
  expect(readText(join(folder, 'a.ts'))).toEqual({ text: '\uFEFFconst a = "é\u2028";\r\n' });
});

test.each<[string, string, RegExp]>([
  ['missing.ts', 'missing', /missing\.ts does not exist$/],
  ['.', 'folder', /is a folder, not a file$/],
  ['latin1.ts', 'not-text', /latin1\.ts is not a text file in UTF-8$/],
  ['big.ts', 'too-large', /big\.ts is larger than 16 MB$/],
  ['a.ts/b.ts', 'missing', /does not exist$/],
])('%s is the fault %s', (name, code, message) => {
  const folder = folderWith({ 'latin1.ts': Buffer.from([0xe9, 0x0a]), 'big.ts': Buffer.alloc(MAX_BYTES + 1, 'a'), 'a.ts': '' });
  expect(readText(join(folder, name))).toEqual({ fault: { code, message: expect.stringMatching(message) } });
});

test('standard input is joined before it is decoded, and bounded', async () => {
  const euro = Buffer.from('€');
  expect(await readStdin(Readable.from([euro.subarray(0, 1), euro.subarray(1)]), 'stdin')).toEqual({ text: '€' });
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1024 * 1024, 'a');
    })(),
  );
  expect(await readStdin(endless, 'stdin')).toMatchObject({ fault: { code: 'too-large' } });
});

test('a folder expands to its source files in order, a pattern to its matches, a plain path to itself', async () => {
  const folder = folderWith({
    'b.ts': '',
    'a.js': '',
    'sub/c.tsx': '',
    'sub/notes.txt': '',
    'types.d.ts': '',
    'node_modules/x/index.js': '',
    '[odd]/d.ts': '',
  });
  const expand = async (...paths: string[]) => {
    const found = await expandPaths(paths, ['js', 'ts', 'tsx']);
    return 'fault' in found ? found.fault.message : found.paths.map((path) => relative(folder, path));
  };
  expect(await expand(folder)).toEqual(['[odd]/d.ts', 'a.js', 'b.ts', 'sub/c.tsx']);
  expect(await expand(`${folder}/`, join(folder, 'b.ts'))).toEqual(['[odd]/d.ts', 'a.js', 'b.ts', 'sub/c.tsx']);
  expect(await expand(join(folder, '[odd]'))).toEqual(['[odd]/d.ts']);
  expect(await expand(join(folder, '*.ts'))).toEqual(['b.ts', 'types.d.ts']);
  expect(await expand(join(folder, 'missing.ts'))).toEqual(['missing.ts']);
  expect(await expand(join(folder, '*.vue'))).toMatch(/holds no source files$/);
});

test('files are found upwards, the nearest first', () => {
  const folder = folderWith({ 'x.json': '', 'a/b/x.json': '', 'a/b/y.json': '' });
  const found = findUp(join(folder, 'a/b'), ['y.json', 'x.json']).map((path) => relative(folder, path));
  expect(found.slice(0, 3)).toEqual(['a/b/y.json', 'a/b/x.json', 'x.json']);
});

test('a report is written where a folder is, and no folder is invented', () => {
  const folder = folderWith({});
  const target = join(folder, 'report.html');
  expect(checkWritable(target)).toBeNull();
  expect(writeText(target, 'x')).toBeNull();
  expect(readFileSync(target, 'utf8')).toBe('x');
  expect(checkWritable(join(folder, 'none/report.html'))?.message).toMatch(/none does not exist; create the folder first/);
  expect(writeText(join(folder, 'none/report.html'), 'x')?.message).toMatch(/create the folder first/);
  expect(checkWritable(folder)?.message).toMatch(/is a folder; name a file in it/);
});

test('lines end at line feeds only, wherever the chunks are cut', async () => {
  const text = '{"a":"\u2028€"}\r\n\n  \n{"b":1}\r{"c":2}\nlast';
  const bytes = Buffer.from(text);
  for (const size of [1, 2, 7, 1000]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
    expect(await collect(jsonLines(Readable.from(chunks)))).toEqual([
      { line: 1, text: '{"a":"\u2028€"}' },
      { line: 4, text: '{"b":1}\r{"c":2}' },
      { line: 5, text: 'last' },
    ]);
  }
});

test('a line that is too long or no text is a fault, and the next one is read', async () => {
  const long = Buffer.alloc(17 * 1024 * 1024, 'a');
  const lines = await collect(jsonLines(Readable.from([long, Buffer.from('\n'), Buffer.from([0xff, 10]), Buffer.from('b')])));
  expect(lines).toEqual([
    { line: 1, fault: 'too-long' },
    { line: 2, fault: 'not-text' },
    { line: 3, text: 'b' },
  ]);
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadTypeScript } from '../../src/parse/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'aidiff-code-cache-'));

beforeAll(() => {
  const { ModuleKind, ScriptTarget, transpileModule } = loadTypeScript();
  const compilerOptions = { module: ModuleKind.ESNext, target: ScriptTarget.ES2023 };
  const { outputText } = transpileModule(readFileSync('src/code-cache/index.ts', 'utf8'), { compilerOptions });
  writeFileSync(join(folder, 'loader.mjs'), `${outputText}\nprocess.stdout.write(loadScript(process.argv[2]).greeting(process.argv[3]));`);
});

/** Loads a script in a process of its own: its cache is written when the process ends. */
function greet(script: string, cacheHome: string, name: string): string {
  const env = { ...process.env, XDG_CACHE_HOME: cacheHome };
  return execFileSync(process.execPath, [join(folder, 'loader.mjs'), script, name], { encoding: 'utf8', env });
}

function scriptOf(text: string): string {
  const path = join(mkdtempSync(join(folder, 'script-')), 'words.cjs');
  writeFileSync(path, text);
  return path;
}

const GREETING = "const { join } = require('node:path');\nexports.greeting = (name) => join('to', name);\n";

test('the code cache is written once, used after that, and does no harm when broken or not writable', () => {
  const home = mkdtempSync(join(folder, 'home-'));
  const script = scriptOf(GREETING);
  expect(greet(script, home, 'first')).toBe('to/first');
  const [file = '', ...others] = readdirSync(join(home, 'aidiff'));
  expect(others).toEqual([]);
  expect(file).toMatch(/^words-[0-9a-f]{24}\.bin$/);
  const written = readFileSync(join(home, 'aidiff', file));
  expect(greet(script, home, 'second')).toBe('to/second');
  expect(readFileSync(join(home, 'aidiff', file)).equals(written)).toBe(true);
  writeFileSync(join(home, 'aidiff', file), 'not a cache');
  expect(greet(script, home, 'third')).toBe('to/third');
  expect(greet(script, '/dev/null/nowhere', 'fourth')).toBe('to/fourth');
});

test('a script that changes is not taken for what it was', () => {
  const home = mkdtempSync(join(folder, 'home-'));
  const script = scriptOf(GREETING);
  expect(greet(script, home, 'you')).toBe('to/you');
  writeFileSync(script, GREETING.replace("'to'", "'hello to'"));
  expect(greet(script, home, 'you')).toBe('hello to/you');
});

test('letters beyond ASCII are read as they are', () => {
  const script = scriptOf('exports.greeting = (name) => `„${name}“ – ü`;\n');
  expect(greet(script, mkdtempSync(join(folder, 'home-')), 'you')).toBe('„you“ – ü');
});

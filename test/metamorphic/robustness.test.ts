/** Nothing throws, and every bound that is reached is said: cut, broken, deep, long and self-swallowing texts. */
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { damagedTexts } from '../../src/evaluation/index.ts';
import { review } from '../../src/review.ts';
import type { FileReport } from '../../src/model/report.ts';
import { catalog, SHARDS } from './subjects.ts';

const EXAMPLES = SHARDS.flatMap(({ reference, examples }) =>
  examples.map(({ name, files }) => [`${reference.id}/${name}`, files] as const),
);

const OTHER_TEXTS = SHARDS.flatMap(({ files }) => files);

function reportOf(text: string, path = 'snippet.ts'): FileReport {
  const [file] = review({ prompt: null, files: [{ path, text }], options: { promptInReport: 'full' } }, catalog).files;
  if (file === undefined) throw new Error('no report');
  return file;
}

const bounded = ({ deviations }: FileReport, text: string): void => {
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const { location } of deviations) expect(location.endLine).toBeLessThanOrEqual(lines);
};

describe('every example, cut at 50 places, with 50 tokens deleted and 50 doubled', () => {
  test.each(EXAMPLES)('%s', (_name, files) => {
    for (const { path, text } of files) for (const damaged of damagedTexts(text, 50)) bounded(reportOf(damaged.text, path), damaged.text);
  });
});

test('the other code of the catalog, damaged', () => {
  for (const { path, text } of OTHER_TEXTS)
    for (const damaged of damagedTexts(text, 1)) bounded(reportOf(damaged.text, path), damaged.text);
});

describe('shapes that reach a bound', () => {
  const saysSo = ({ unproven, unjudged, judged }: FileReport): boolean => !judged || unproven.length > 0 || unjudged.length > 0;
  const READ = "import { readFile } from 'node:fs/promises';\nexport const read = (name: string) => readFile('/srv/' + name);\n";

  test.each([
    ['10,000 nested parentheses', `const x = ${'('.repeat(10_000)}1${')'.repeat(10_000)};`, 'snippet.ts'],
    ['10,000 nested calls', `${'f('.repeat(10_000)}x${')'.repeat(10_000)};`],
    ['10,000 nested lists', `const x = ${'['.repeat(10_000)}${']'.repeat(10_000)};`],
    ['10,000 nested blocks', `${'{'.repeat(10_000)}${'}'.repeat(10_000)}`],
    ['5,000 else-ifs', `export function f(a) { ${Array.from({ length: 5000 }, (_, i) => `if (a === ${i}) g(${i});`).join(' else ')} }`],
    [
      '5,000 ifs in a row',
      `${READ}export function f(a, b) { ${Array.from({ length: 5000 }, (_, i) => `if (a === ${i}) return b;`).join('\n')} return readFile('/srv/' + a); }`,
    ],
    ['a value that doubles sixty times', `${READ}export function f(a) { ${'a = g(a, a);\n'.repeat(60)} return readFile(a); }`],
    ['a text that doubles sixty times', `${READ}export function f(a) { ${'a = a + a;\n'.repeat(60)} return readFile(a); }`],
    [
      'functions that call each other',
      `${READ}function a(x) { return b(x); }\nfunction b(x) { return a(x); }\nexport const f = (x) => readFile(a(x));`,
    ],
    [
      'helpers that call themselves',
      `${READ}function a(x, n) { return n === 0 ? x : a(x + '/', n - 1); }\nexport const f = (x) => readFile(a(x, 9));`,
    ],
    ['a line of 300,000 characters', `${READ}const x = [${'1,'.repeat(150_000)}];`],
    ['calls on one line of 300,000 characters', `${READ}export function f(a) { ${'readFile(a);'.repeat(25_000)} }`],
    ['10,000 nested elements', `export const v = ${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)};`, 'snippet.tsx'],
    ['10,000 nested functions', `${'() => '.repeat(10_000)}1`],
    ['10,000 nested ifs', `export function f(a) { ${'if (a) {'.repeat(10_000)}${'}'.repeat(10_000)} }`],
    ['a sum of 10,000 parts', `${READ}export const f = (a) => readFile(${"'x' + ".repeat(10_000)}a);`],
    ['a chain of 10,000 calls', `export const f = (a) => a${'.b()'.repeat(10_000)};`],
  ])('%s', (_name, text, path?: string) => {
    const report = reportOf(text, path);
    bounded(report, text);
    if (report.deviations.length === 0) expect(saysSo(report) || report.judged).toBe(true);
  });

  test.each([
    ['nothing', '', 'snippet.ts'],
    ['a byte order mark', `\uFEFF${READ}`],
    ['carriage returns', READ.replaceAll('\n', '\r\n')],
    ['lone surrogates', 'const x = "\uD800";'],
    ['names that are not Latin', 'export const 読む = (名前: string) => 名前;'],
    ['with', 'with (a) { b(c); }'],
    ['labels', 'outer: for (;;) { inner: for (;;) { continue outer; } }'],
    ['generators', 'export function* f() { const x = yield* g(); yield x; }'],
    ['generators that call each other', 'function* a() { yield* b(); }\nfunction* b() { yield* a(); }\nexport const f = () => [...a()];'],
    ['labelled blocks', 'export function f(a) { out: { if (a) break out; g(a); } h(a); }'],
    ['elements', 'export const V = ({ a, ...rest }) => <><p {...rest} onClick={() => a()}>{a ? <b>{a}</b> : null}</p></>;', 'snippet.jsx'],
    ['getters of classes', 'export class A { static #n = 1; get n() { return this.n; } set n(v) { this.n = v; } static { A.#n = 2; } }'],
    ['getters', 'export const o = { get a() { return this.a; }, set a(v) { this.a = v; } };'],
    ['decorators', '@A() export class B { @C() d(@E() f: string) { return f; } }'],
    ['__proto__', 'export const o = { __proto__: null, constructor: 1, toString: 2 }; o.__proto__.x = 1; o["constructor"];'],
  ])('%s', (_name, text, path?: string) => {
    bounded(reportOf(text, path), text);
  });
});

describe('a minified bundle', () => {
  const bundleOf = (...packages: readonly string[]): string => {
    const contents = packages.map((name, index) => `export * as p${index} from '${name}';`).join('\n');
    const stdin = { contents, resolveDir: import.meta.dirname };
    const [bundle] = buildSync({ stdin, bundle: true, minify: true, platform: 'node', format: 'esm', write: false }).outputFiles;
    return bundle?.text ?? '';
  };

  test('above 1 MB is read to its end, or to limits that are told', { timeout: 240_000 }, () => {
    const text = bundleOf('axe-core', 'highlight.js');
    expect(text.length).toBeGreaterThan(2 ** 20);
    const report = reportOf(text, 'bundle.js');
    bounded(report, text);
    expect(report.unproven.map(({ reason }) => reason)).toContain('calls nest deeper than is followed');
  });

  test.each([
    ['characters', ['typescript']],
    ['syntax nodes', ['axe-core', 'fast-check', 'ajv', 'markdown-it', 'handlebars']],
  ])('with too many %s is not judged', (what, packages) => {
    const report = reportOf(bundleOf(...packages), 'bundle.js');
    expect(report.judged).toBe(false);
    expect(report.unjudged.map(({ reason }) => reason).join()).toContain(what);
  });
});

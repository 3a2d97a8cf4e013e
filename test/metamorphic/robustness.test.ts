/** Nothing throws, and every bound that is reached is said: cut, broken, deep, long and self-swallowing texts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { review } from '../../src/review.ts';
import type { FileReport } from '../../src/model/report.ts';
import { catalog, SHARDS } from './subjects.ts';

const texts: readonly string[] = SHARDS.flatMap(({ files, examples }) => [
  ...files.map(({ text }) => text),
  ...examples.flatMap((example) => example.files.map(({ text }) => text)),
]);

function reportOf(text: string, path = 'snippet.ts'): FileReport {
  const [file] = review({ prompt: null, files: [{ path, text }], options: { promptInReport: 'full' } }, catalog).files;
  if (file === undefined) throw new Error('no report');
  return file;
}

const bounded = ({ deviations }: FileReport, text: string): void => {
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const { location } of deviations) expect(location.endLine).toBeLessThanOrEqual(lines);
};

const TOKENS = /[A-Za-z_$][\w$]*|\d+|'[^'\n]*'|[^\s\w]/g;

describe('code of the catalog, damaged', () => {
  test('cut anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }), (text, at) => {
        const cut = text.slice(0, Math.floor(text.length * at));
        bounded(reportOf(cut), cut);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  test('with a token deleted or doubled', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.boolean(), (text, which, doubled) => {
        const tokens = [...text.matchAll(TOKENS)];
        const token = tokens[which % tokens.length];
        if (token === undefined) return;
        const [start, end] = [token.index, token.index + token[0].length];
        const broken = doubled ? `${text.slice(0, end)} ${token[0]} ${text.slice(end)}` : text.slice(0, start) + text.slice(end);
        bounded(reportOf(broken), broken);
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});

describe('shapes that reach a bound', () => {
  const saysSo = ({ unproven, unjudged, judged }: FileReport): boolean => !judged || unproven.length > 0 || unjudged.length > 0;
  const READ = "import { readFile } from 'node:fs/promises';\nexport const read = (name: string) => readFile('/srv/' + name);\n";

  test.each([
    ['10,000 nested parentheses', `const x = ${'('.repeat(10_000)}1${')'.repeat(10_000)};`],
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
    ['a line of 300,000 characters', `${READ}const x = [${'1,'.repeat(150_000)}];`],
  ])('%s', (_name, text) => {
    const report = reportOf(text);
    bounded(report, text);
    if (report.deviations.length === 0) expect(saysSo(report) || report.judged).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['a byte order mark', `\uFEFF${READ}`],
    ['carriage returns', READ.replaceAll('\n', '\r\n')],
    ['lone surrogates', 'const x = "\uD800";'],
    ['names that are not Latin', 'export const 読む = (名前: string) => 名前;'],
    ['with', 'with (a) { b(c); }'],
    ['labels', 'outer: for (;;) { inner: for (;;) { continue outer; } }'],
    ['generators', 'export function* f() { const x = yield* g(); yield x; }'],
    ['getters', 'export const o = { get a() { return this.a; }, set a(v) { this.a = v; } };'],
    ['decorators', '@A() export class B { @C() d(@E() f: string) { return f; } }'],
    ['__proto__', 'export const o = { __proto__: null, constructor: 1, toString: 2 }; o.__proto__.x = 1; o["constructor"];'],
  ])('%s', (_name, text) => {
    bounded(reportOf(text), text);
  });
});

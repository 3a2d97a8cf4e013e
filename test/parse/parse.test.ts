import type { ts } from 'ts-morph';
import { expect, test } from 'vitest';
import { loadTypeScript, PARSE_LIMITS, parseText } from '../../src/parse/index.ts';

test.each([
  ['parentheses', '('.repeat(10_000) + ')'.repeat(10_000)],
  ['else ifs', `${'if (a) {} else '.repeat(5_000)}{}`],
  ['arrays', '['.repeat(10_000)],
  ['arrows', 'a=>'.repeat(10_000)],
  ['unary operators', '!'.repeat(100_000)],
  ['types', `type A = ${'B<'.repeat(10_000)}`],
  ['elements', '<a>'.repeat(10_000)],
])('10,000 nested %s are a value, not a crash', (_name, text) => {
  const parsed = parseText(text, 'tsx');
  if ('failed' in parsed) expect(parsed.failed).toBe('too-deep');
  else expect(parsed.nodes).toBeGreaterThan(1_000);
});

test.each(['static ', 'async ', 'export ', 'public readonly\n'])('a long run of %j is refused at once', (text) => {
  const started = performance.now();
  expect(parseText(text.repeat(50_000), 'ts')).toMatchObject({ failed: 'too-deep' });
  expect(parseText(`class A { ${text.repeat(20)} a; }`, 'ts')).toMatchObject({ nodes: expect.any(Number) });
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('a text above a limit is told to be too large', () => {
  expect(parseText('a'.repeat(PARSE_LIMITS.characters + 1), 'ts')).toMatchObject({ failed: 'too-large' });
  expect(parseText('a;'.repeat(PARSE_LIMITS.nodes / 2), 'ts')).toMatchObject({ failed: 'too-large' });
});

test('syntax errors are values with a range, and the rest is parsed', () => {
  const text = 'const a = ;\nrun(a);';
  const parsed = parseText(text, 'ts');
  if ('failed' in parsed) throw new Error(parsed.message);
  expect(parsed.errors.map(({ range }) => text.slice(range.start, range.end))).toEqual([';']);
  expect(parsed.file.statements).toHaveLength(2);
  expect(parsed.file.statements[1]?.parent).toBe(parsed.file);
});

test.each(['const a = await (b);', 'await (async () => {})();', 'await [a];'])('%s awaits at the top level', (text) => {
  const parsed = parseText(text, 'js');
  if ('failed' in parsed) throw new Error(parsed.message);
  const { SyntaxKind, forEachChild } = loadTypeScript();
  const awaits = (node: ts.Node): boolean => node.kind === SyntaxKind.AwaitExpression || forEachChild(node, awaits) === true;
  expect(awaits(parsed.file)).toBe(true);
});

test('legacy octal literals are no error', () => {
  expect(parseText('mkdir(dir, 0755);', 'js')).toMatchObject({ errors: [] });
});

test('the parser is the one that ts-morph bundles', async () => {
  const { ts } = await import('ts-morph');
  expect(loadTypeScript().version).toBe(ts.version);
});

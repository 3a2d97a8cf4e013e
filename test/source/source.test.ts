import { expect, test } from 'vitest';
import { parseSource } from '../../src/parse/index.ts';
import { locate, readSource } from '../../src/source/index.ts';

const FENCE = '```';

/** The texts that are judged, without the blanks that keep their offsets. */
const codes = (path: string, text: string): readonly string[] => readSource({ path, text }).sources.map((source) => source.text.trim());

const problems = (path: string, text: string): readonly string[] => readSource({ path, text }).problems.map(({ code }) => code);

test.each([
  ['a.ts', 'ts'],
  ['a.MTS', 'ts'],
  ['a.b.cjs', 'js'],
  ['dir.ts/a.jsx', 'jsx'],
  ['a.tsx', 'tsx'],
  ['stdin', 'ts'],
  ['a.vue', 'ts'],
])('%s is read as %s', (path, language) => {
  expect(readSource({ path, text: 'run();' }).sources[0]?.language).toBe(language);
});

test.each([
  ['a.ts', '', 'empty'],
  ['a.ts', '\uFEFF \n', 'empty'],
  ['a.ts', 'a\0b', 'binary'],
  ['a.ts', 'x'.repeat(2 * 1024 * 1024 + 1), 'too-large'],
  ['a.ts', '('.repeat(10_000) + ')'.repeat(10_000), 'too-deep'],
  ['a.md', 'No code here.', 'no-code'],
])('%s with %j… is a problem', (path, text, code) => {
  expect(problems(path, text)).toEqual([code]);
});

test('code blocks in JavaScript and TypeScript are read, others are not', () => {
  const answer = [
    'Install it:',
    `${FENCE}bash\nnpm i express\n${FENCE}`,
    `${FENCE}js {1,3}\none();\n${FENCE}`,
    `1. then\n   ~~~TypeScript\n   two();\n   ~~~`,
    `> ${FENCE}tsx title="a.tsx"\n> three(<b/>);\n> ${FENCE}`,
    `${FENCE}\nconst four = 4;\n${FENCE}`,
    `${FENCE}\nListening on port 3000\n${FENCE}`,
    `${FENCE}node\nfive();`,
  ].join('\n\n');
  expect(codes('chat.md', answer)).toEqual(['one();', 'two();', 'three(<b/>);', 'const four = 4;', 'five();']);
  expect(codes('stdin', answer)).toHaveLength(5);
});

test('a fence keeps the offsets and lines of its file', () => {
  const text = `Hi\r\n\r\n> ${FENCE}ts\r\n> const a = 1;\r\n> run(a);\r\n> ${FENCE}\r\n`;
  const [source] = readSource({ path: 'a.md', text }).sources;
  if (source === undefined) throw new Error('no fence was read');
  const start = source.text.indexOf('run');
  expect(text.slice(start, start + 3)).toBe('run');
  expect(source.fence).toEqual({ index: 0, lang: 'ts', startLine: 3, endLine: 6 });
  expect(locate(source, { start, end: start + 3 })).toEqual({ startLine: 5, startColumn: 3, endLine: 5, endColumn: 6 });
});

test('a template literal that holds a fence is code, not Markdown', () => {
  const text = 'export const prompt = `\n~~~js\nrun();\n~~~\n`;\n';
  expect(codes('stdin', text)).toEqual([text.trim()]);
});

test('blocks beyond the limit are told', () => {
  const many = `${FENCE}js\nrun();\n${FENCE}\n\n`.repeat(70);
  expect(codes('a.md', many)).toHaveLength(64);
  expect(problems('a.md', many)).toEqual(['too-many-fences']);
});

test('locations count from the file as given: no byte order mark, no invented front, CRLF as one break', () => {
  const [source] = readSource({ path: 'a.js', text: '\uFEFF  return b;\r\n}\rrun();\u2028x' }).sources;
  if (source === undefined) throw new Error('not read');
  expect(source.shift).toBeGreaterThan(0);
  const at = (word: string) => {
    const start = source.text.indexOf(word, source.shift);
    const { startLine, startColumn, endLine, endColumn } = locate(source, { start, end: start + word.length });
    return `${startLine}:${startColumn}-${endLine}:${endColumn}`;
  };
  expect(at('return')).toBe('1:3-1:9');
  expect(at('}\rrun')).toBe('2:1-3:4');
  expect(at('x')).toBe('3:8-3:9');
});

test('what lies in an invented part is clamped into the file', () => {
  const [source] = readSource({ path: 'a.js', text: 'return a;\n}\nrun(b, {' }).sources;
  if (source === undefined) throw new Error('not read');
  expect(locate(source, { start: 0, end: 3 })).toEqual({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 });
  expect(locate(source, { start: source.text.length - 1, end: source.text.length })).toMatchObject({ startLine: 3, endColumn: 9 });
});

test('reading a source leaves nothing more to parse', () => {
  const [source] = readSource({ path: 'a.js', text: 'run();' }).sources;
  if (source === undefined) throw new Error('not read');
  expect(parseSource(source)).toBe(parseSource(source));
});

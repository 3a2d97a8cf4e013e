import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/report/excerpt.ts';
import { piecesOf, tokensOf } from '../../src/report/highlight.ts';
import { inertPiece } from '../../src/report/inert.ts';
import { at } from './fixtures.ts';

const TEXT = Array.from({ length: 40 }, (_, index) => `    line${index + 1}();`).join('\n');

function shown(rows: ReturnType<typeof excerpt>): string {
  return rows.map((row) => (row.kind === 'fold' ? `~${row.count}` : row.focus ? `[${row.number}]` : `${row.number}`)).join(' ');
}

describe('an excerpt', () => {
  const lines = TEXT.split('\n');

  it('shows the focus with its neighbors and folds what lies between', () => {
    expect(shown(excerpt({ lines, focus: [at(TEXT, 'line12()'), at(TEXT, 'line30()')], context: 1 }))).toBe('11 [12] 13 ~15 29 [30] 31');
  });

  it('folds the middle of a long focus', () => {
    const location = { ...at(TEXT, 'line5()'), endLine: 35, endColumn: 5 };
    expect(shown(excerpt({ lines, focus: [location], context: 0 }))).toBe(
      '[5] [6] [7] [8] [9] [10] [11] [12] [13] [14] ~18 [33] [34] [35]',
    );
  });

  it('stays inside a fence', () => {
    expect(shown(excerpt({ lines, focus: [at(TEXT, 'line12()')], context: 3, bounds: { first: 11, last: 13 } }))).toBe('11 [12] 13');
  });

  it('removes shared indentation and moves the marks with it', () => {
    const [row] = excerpt({ lines, focus: [at(TEXT, 'line3()')], context: 0 });
    expect(row).toMatchObject({ text: 'line3();', marks: [{ start: 0, end: 7 }] });
  });

  it('cuts a long line around its first mark', () => {
    const long = `${'a'.repeat(5000)}MARK${'b'.repeat(5000)}`;
    const [row] = excerpt({ lines: [long], focus: [at(long, 'MARK')], context: 0 });
    if (row?.kind !== 'code') throw new Error('no row');
    expect(row.text.length).toBeLessThan(300);
    expect(row.marks.map(({ start, end }) => row.text.slice(start, end))).toEqual(['MARK']);
    expect(row.text).toMatch(/^… a+MARKb+ … \d+ more characters$/);
  });

  it('survives a location outside its text', () => {
    expect(excerpt({ lines: ['a'], focus: [{ startLine: 9, startColumn: 9, endLine: 12, endColumn: 1 }], context: 2 })).toEqual([]);
  });
});

describe('highlighting', () => {
  it('never changes the text', () => {
    const code = fc
      .array(fc.constantFrom('const a', ' = ', '`x ${', '}`', '"', '/* ', ' */', '<b>', '&amp;', '\n', '\r\n', '/', '😀', '\u0000', '@d'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(code, (text) => {
        const tokens = tokensOf(text);
        text.split(/\r\n|\n|\r/).forEach((line, index) => {
          const pieces = piecesOf({ text: line, own: { start: 0, end: line.length, column: 0 }, marks: [] }, tokens[index] ?? []);
          expect(pieces.map((piece) => piece.text).join('')).toBe(inertPiece(line));
        });
      }),
    );
  });

  it('names the tokens of a line, also of one that begins inside a template', () => {
    const tokens = tokensOf('const a = `one\ntwo ${b}`;');
    expect(tokens[0]?.map(({ name }) => name)).toEqual(['hljs-keyword', 'hljs-string']);
    expect(tokens[1]?.[0]).toEqual({ start: 0, end: 4, name: 'hljs-string' });
  });
});

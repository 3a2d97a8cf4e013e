import { describe, expect, it } from 'vitest';
import { render } from '../../src/report/index.ts';
import { CASES } from './cases.ts';
import { renderInput } from './fixtures.ts';

const ANSI = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

describe.each(Object.entries(CASES))('the text report of %s', (_, input) => {
  const plain = render('text', input);

  it('fits into 80 columns', () => {
    for (const line of plain.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('fits into a narrower terminal when asked', () => {
    for (const line of render('text', { ...input, options: { width: 60 } }).split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('has colors only when asked for, and says the same with them', () => {
    const colored = render('text', { ...input, options: { color: true } });
    expect(plain).not.toMatch(ANSI);
    expect(colored).toMatch(ANSI);
    expect(colored.replace(ANSI, '')).toBe(plain);
  });
});

it('says once what is the same at several places', () => {
  const at = (startLine: number) => ({ startLine, startColumn: 1, endLine: startLine, endColumn: 5 });
  const accepted = [2, 7, 9].map((line) => ({ reference: 'a', safeguard: 'b', by: 'a wrapper', location: at(line) }));
  const input = renderInput({ files: [{ path: 'a.ts', text: '\n'.repeat(12), accepted }] });
  expect(render('text', input)).toContain('a/b: in another form: a wrapper (lines 2, 7, 9)');
  expect(render('markdown', input)).toContain('- `a.ts:2:1, lines 7, 9` `a/b`: in another form: a wrapper');
  expect(render('html', input).match(/<code>a\/b<\/code>/g)).toHaveLength(1);
});

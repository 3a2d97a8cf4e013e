import { describe, expect, it } from 'vitest';
import { isMarkLine, locationWithoutMarks, withoutMarks } from '../../src/report/catalog-marks.ts';
import { textAt } from '../../src/report/lines.ts';
import { at } from './fixtures.ts';

const CODE = `  // anchor: query
  query(/* safeguard: bound-values */ 'SELECT $1', /* exact */ [a], /* other */ b);
`;

describe('the catalog’s marks', () => {
  it('are cut out of a line, other comments stay', () => {
    expect(withoutMarks(CODE.split('\n'))[1]).toBe("  query('SELECT $1', [a], /* other */ b);");
  });

  it.each(["'SELECT $1'", '[a]', '/* other */ b'])('leave a place on what it was on: %s', (fragment) => {
    const lines = CODE.split('\n');
    expect(textAt(withoutMarks(lines), locationWithoutMarks(at(CODE, fragment), lines))).toBe(fragment);
  });

  it('leave no gap where a compiled catalog has blanked them', () => {
    const blanked = CODE.replace(/\/\* (?:safeguard|exact)[^*]*\*\//g, (mark) => ' '.repeat(mark.length));
    expect(withoutMarks(blanked.split('\n'))[1]).toBe("  query('SELECT $1', [a], /* other */ b);");
    const lines = blanked.split('\n');
    expect(textAt(withoutMarks(lines), locationWithoutMarks(at(blanked, '[a]'), lines))).toBe('[a]');
  });

  it('are known as whole lines', () => {
    expect(CODE.split('\n').map(isMarkLine)).toEqual([true, false, false]);
    expect(isMarkLine('// not here: a -- reason')).toBe(true);
    expect(isMarkLine('// a word about anchors')).toBe(false);
  });
});

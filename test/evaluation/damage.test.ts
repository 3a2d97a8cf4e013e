import { expect, test } from 'vitest';
import { damagedTexts, renderDamage } from '../../src/evaluation/index.ts';

const TEXT = "const name = 'a b';\nread(name);\n";

test('a text is cut, or loses or doubles one token', () => {
  for (const { how, text } of damagedTexts(TEXT, 40)) {
    if (how === 'cut') expect(TEXT.startsWith(text)).toBe(true);
    else expect(text.length).toSatisfy((length: number) => (how === 'token deleted' ? length < TEXT.length : length > TEXT.length));
  }
  expect(damagedTexts(TEXT, 40).map(({ text }) => text)).toContain('const name = ;\nread(name);\n');
});

test('the same text is damaged at the same places, and at several', () => {
  expect(damagedTexts(TEXT, 9)).toEqual(damagedTexts(TEXT, 9));
  expect(new Set(damagedTexts(TEXT, 9).map(({ text }) => text)).size).toBeGreaterThan(12);
});

test('nothing is left to damage in an empty text', () => {
  expect(damagedTexts('', 3)).toEqual([]);
});

test('the table counts what was answered', () => {
  expect(renderDamage([{ corpus: 'c', copies: 9, failed: 1, exceeded: 2 }], 3)).toContain('| c      | 9      | 6        | 1      | 2 ');
});

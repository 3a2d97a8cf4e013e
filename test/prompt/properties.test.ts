import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeCause, findWaiver, PROTECTION_CHECKS, readPrompt } from '../../src/prompt/index.ts';
import { partsOf } from '../../src/prompt/phrases.ts';
import { tokenize } from '../../src/prompt/tokens.ts';

const PIECES = [
  'no ',
  'not ',
  'without ',
  "don't ",
  'validate ',
  'the input ',
  'rate limiting ',
  'passwords ',
  'hash ',
  'any origin ',
  ', ',
  '. ',
  '\n',
  '\n\n',
  '"',
  '`',
  '```\n',
  '> ',
  'User: ',
  'Assistant: ',
  '**User:** ',
  '{"role":"user","content":"',
  '"}',
  '5 MB ',
  'expires ',
  '15 minutes ',
  'req.user ',
  'comes from ',
  'the form ',
  'RS256 ',
  'iss ',
  'https://a.example ',
  'cors ',
  'role ',
  "'editor' ",
  'if ',
  'later ',
  'is not needed ',
  '(',
  ')',
  'é',
  '漢',
  '💥',
  '\u0000',
  '\r\n',
  '\\n',
  'pg pool ',
  'db ',
];
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((parts) => parts.join('')),
);
const SAFEGUARD = {
  id: 's',
  title: 's',
  checks: ['validate-input', 'rate-limit'],
  waivedBy: ['internal tool', 'no validation'],
  elsewhere: ['at the gateway'],
  words: ['limit * attempts'],
};

describe('readPrompt', () => {
  it('never throws, keeps spans inside the text, quotes exactly, and is deterministic', () => {
    fc.assert(
      fc.property(hostile, (prompt) => {
        const read = readPrompt(prompt);
        expect(readPrompt(prompt)).toEqual(read);
        for (const { span, quote } of [
          ...read.facts,
          { span: read.request, quote: read.text.slice(read.request.start, read.request.end) },
        ]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(read.text.length);
          expect(read.text.slice(span.start, span.end)).toBe(quote);
        }
        attributeCause(read, SAFEGUARD, { offendingNames: ['x'], libraries: [] });
        findWaiver(read, SAFEGUARD);
      }),
      { numRuns: 400 },
    );
  });

  it('covers the text with tokens in order and without overlap', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let end = 0;
        for (const token of tokenize(text).tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  // Counted in tokens and facts, not in time: twice the text gives about twice of each.
  it.each(PIECES)('grows no faster than the text for repeated %j', (piece) => {
    const once = readPrompt(`${piece}validate `.repeat(200));
    const twice = readPrompt(`${piece}validate `.repeat(400));
    expect(tokenize(twice.text).tokens.length).toBeLessThanOrEqual(2 * tokenize(once.text).tokens.length + 2);
    expect(twice.facts.length).toBeLessThanOrEqual(2 * once.facts.length + 4);
  });

  it.each([...PIECES, 'a', '-', '_-', 'eyJ', 'secret=1', 'no validation ', ', or ', 'not'])(
    'reads a hundred thousand characters of %j',
    (piece) => {
      expect(readPrompt(piece.repeat(Math.ceil(100_000 / piece.length))).facts).toBeDefined();
    },
  );
});

describe('the vocabulary', () => {
  it('has unique ids, a CWE and well-formed phrases', () => {
    const ids = PROTECTION_CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, cwe, asks, against = [], attacks = [], within = [] } of PROTECTION_CHECKS) {
      expect(cwe.every((one) => /^CWE-\d+$/.test(one)) && cwe.length > 0, id).toBe(true);
      expect(
        within.every((one) => ids.includes(one)),
        id,
      ).toBe(true);
      for (const phrase of [...asks, ...against, ...attacks]) {
        const parts = partsOf(phrase);
        const gap = (at: number): boolean => parts.at(at)?.some((words) => words[0] === '*') === true;
        const words = parts.flat(2);
        expect(
          parts[0]?.every((choice) => choice.length > 0),
          `${id}: ${phrase} begins with a word`,
        ).toBe(true);
        expect(parts.length > 0 && !gap(0) && !gap(-1) && words.every((word) => /^[^{},|]+$/.test(word)), `${id}: ${phrase}`).toBe(true);
      }
    }
  });
});

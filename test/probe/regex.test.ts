import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRegex, cost, matchRegex, sampleOf } from '../../src/probe/regex/index.ts';

type Groups = readonly (string | undefined)[] | null | 'steps' | 'unsupported';

function own(source: string, flags: string, text: string): Groups {
  const program = compileRegex(source, flags);
  if (program === null) return 'unsupported';
  const found = matchRegex(program, text, 0, { left: 100_000 });
  if (found === null || found === 'steps') return found;
  return found.groups.map((span) => (span === null ? undefined : text.slice(span.start, span.end)));
}

/** The engine's answer: only ever asked here, about patterns that the tests choose. */
function engine(source: string, flags: string, text: string): Groups {
  const found = new RegExp(source, flags).exec(text);
  return found === null ? null : [...found];
}

describe('matches as the engine does', () => {
  it.each<readonly [string, string, ...string[]]>([
    ['a|ab', '', 'ab', 'b', ''],
    ['^[\\w.-]+$', '', 'a-b.c', 'a b', '', 'a\n'],
    ['^a$', 'm', 'b\na\nc', 'ba'],
    ['(a*)*', '', 'aab', 'b'],
    ['(z)((a+)?(b+)?(c))*', '', 'zaacbbbcac'],
    ['(?=(a+))a*b\\1', '', 'baaabac'],
    ['(.*?)a(?!(a+)b\\2c)\\2(.*)', '', 'baaabaac'],
    ['(?<=\\$)\\d+', '', 'cost $42', '42'],
    ['(?<!\\.\\.)\\/x', '', '../x', '/x'],
    ['(?<=([ab]+)([bc]+))$', '', 'abc', 'abbc'],
    ['(?<y>\\d{4})-(?<m>\\d\\d)\\k<y>', '', '2024-012024', '2024-01'],
    ['a{2,3}', '', 'aaaa', 'a'],
    ['a{2,3}?', '', 'aaaa'],
    ['(?:a|b){0}c', '', 'c'],
    ['[^x]', 'i', 'X', 'y'],
    ['[k-m]', 'iu', '\u212a', 'L', 'z'],
    ['\\w', 'iu', '\u017f', 'é'],
    ['ß', 'i', 'ẞ', 'SS'],
    ['.', 's', '\n'],
    ['.', '', '\n', '\u2028', 'a'],
    ['^.$', 'u', '\u{1f600}'],
    ['^.$', '', '\u{1f600}'],
    ['\\p{L}+', 'u', 'Größe1', '12'],
    ['\\P{Lu}', 'u', 'A', 'a'],
    ['\\p{Script=Greek}', 'u', 'α', 'a'],
    ['^[\\p{L}--[a-z]]$', 'v', 'A', 'b'],
    ['^[\\w&&[^\\d]]$', 'v', 'a', '1'],
    ['\\bfoo\\B', '', 'foob', 'foo'],
    ['\\.\\.(?:\\/|\\\\|$)', '', '..\\', '../', '..', 'a..b'],
    ['^\\/(?!\\/|\\\\)', '', '/a', '//a', '/\\a'],
    ['\\1(a)', '', 'aa'],
    ['(?:(a)|b)*', '', 'ab', 'ba'],
    ['(?i:a)b', '', 'Ab', 'AB'],
    ['a', 'y', 'ba', 'ab'],
    ['[\\]\\\\^-]', '', ']', '-', 'a'],
    ['\\x41\\u0042\\cJ\\0', '', 'AB\n\0'],
    ['{', '', '{'],
    ['[]', '', 'a'],
    ['[^]', '', '\n'],
    ['(?<a>x)|(?<b>y)\\k<a>', '', 'y'],
  ])('/%s/%s', (source, flags, ...texts) => {
    // Modifiers are newer than the oldest engine that runs this test.
    if (source.includes('(?i:')) {
      expect(texts.map((text) => own(source, flags, text))).toEqual([['Ab'], null]);
      return;
    }
    for (const text of texts) expect(own(source, flags, text)).toEqual(engine(source, flags, text));
  });

  const atom = fc.constantFrom(
    'a',
    'b',
    '.',
    '[ab]',
    '[^a]',
    '\\w',
    '\\d',
    '(a)',
    '(?:b|ab)',
    '(b|)',
    '^',
    '$',
    '\\b',
    '(?=a)',
    '(?!b)',
    '(?<=a)',
    '(?<!b)',
    '\\1',
    'A',
  );
  const quantified = fc
    .tuple(atom, fc.constantFrom('', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,2}?'))
    .map(([base, suffix]) => (/^(?:[$^]|\\b|\(\?<?[=!])/.test(base) ? base : base + suffix));
  const sequence = fc.array(quantified, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  const pattern = fc
    .array(sequence, { minLength: 1, maxLength: 3 })
    .chain((parts) => fc.constantFrom(parts.join('|'), `(${parts.join('|')})*`, `(?:${parts.join('|')})+?b`));

  it('on random patterns', () => {
    const flags = fc.constantFrom('', 'i', 'm', 's', 'u', 'iu', 'y');
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '1', '\n', ' '), maxLength: 8 });
    let decided = 0;
    fc.assert(
      fc.property(pattern, flags, text, (source, flag, input) => {
        const result = own(source, flag, input);
        if (result === 'unsupported') {
          // `\\1` without a group is only a pattern without flag u.
          expect(() => engine(source, flag, input)).toThrow(SyntaxError);
          return;
        }
        if (result === 'steps') return;
        decided += 1;
        expect(result).toEqual(engine(source, flag, input));
      }),
      { seed: 11, numRuns: 3000 },
    );
    expect(decided).toBeGreaterThan(2500);
  });

  it('stops at the bound of steps instead of hanging', () => {
    expect(own('^(a+)+$', '', `${'a'.repeat(40)}!`)).toBe('steps');
  });

  it.each([
    ['(', ''],
    ['a', 'gg'],
    ['(?<n>a', ''],
    [`${'('.repeat(2400)}${')'.repeat(2400)}`.slice(1), ''],
  ])('refuses what is no pattern', (source, flags) => {
    expect(compileRegex(source, flags)).toBeNull();
  });
});

it.each([
  ['^https:\\/\\/([a-z]+\\.)?example\\.com$', 'https://example.com'],
  ['\\.(jpe?g|png)$', '.jpg'],
  ['^\\d{3}-[^/]+', '111-x'],
  ['^(?!admin)\\w{2,}', 'aa'],
  ['example.com$', 'example.com'],
])('sample of /%s/', (source, expected) => {
  expect(sampleOf(source, '')).toBe(expected);
});

it.each([
  ['^[a-z]+$', '', 'linear'],
  ['^[\\w.]+@[\\w.]+$', '', 'linear'],
  ['^\\d{4}-\\d{2}$', '', 'linear'],
  ['^(a+)+$', '', 'exponential'],
  ['(x+x+)+y', '', 'exponential'],
  ['^(\\w+\\s?)+$', '', 'exponential'],
  ['^([a-zA-Z0-9]+\\.?)+@', '', 'exponential'],
  ['^(a|a)*$', '', 'exponential'],
  ['\\s+$', '', 'polynomial'],
  ['^\\s*a*a*b$', '', 'polynomial'],
  ['a', 'v', 'unknown'],
  ['(', '', 'unknown'],
])('cost of /%s/%s is %s', (source, flags, expected) => {
  expect(cost(source, flags)).toBe(expected);
});

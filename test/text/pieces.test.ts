import { describe, expect, it } from 'vitest';
import type { TermId } from '../../src/model/term.ts';
import { isText, type Piece, piecesOf, renderPieces, templatePieces, variantsOf } from '../../src/text/index.ts';
import { type Maker, testTerms } from '../probe/terms.ts';

/** `{name}` for holes, `{name*}` for repeated ones. */
function shown(terms: ReturnType<typeof testTerms>, pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      isText(piece) ? piece.text : `{${String(terms.get(piece.hole).lit ?? terms.get(piece.hole).op)}${piece.repeat ? '*' : ''}}`,
    )
    .join('');
}

const check = (name: string, build: (make: Maker, x: TermId, y: TermId) => TermId, ...expected: string[]): void =>
  it(name, () => {
    const terms = testTerms();
    const { make } = terms;
    const id = build(make, make.param('x'), make.param('y'));
    expect(variantsOf(terms, id).map((pieces) => shown(terms, pieces))).toEqual(expected);
  });

describe('pieces', () => {
  check('a literal', (m) => m.lit('a'), 'a');
  check('a number in text', (m, x) => m.cat(m.lit('a'), m.lit(1), x), 'a1{x}');
  check('join of an array', (m, x, y) => m.method(m.array(m.lit('a'), x, m.intern('spread', [y])), 'join', m.lit('-')), 'a-{x}-{y*}');
  check('join without a separator', (m, x, y) => m.method(m.array(x, y), 'join'), '{x},{y}');
  check(
    'join of a map',
    (m, x) =>
      m.method(
        m.method(
          x,
          'map',
          m.lambda(['n'], (n) => m.cat(m.lit('<li>'), n)),
        ),
        'join',
        m.lit(''),
      ),
    '<li>{n*}',
  );
  check(
    'placeholders for a list',
    (m, x) =>
      m.cat(
        m.lit('('),
        m.method(
          m.method(
            x,
            'map',
            m.lambda([], () => m.lit('?')),
          ),
          'join',
          m.lit(','),
        ),
        m.lit(')'),
      ),
    '(?)',
  );
  check(
    'Array.from',
    (m, x) =>
      m.method(
        m.call(
          m.get(m.free('Array'), 'from'),
          x,
          m.lambda([], () => m.lit('?')),
        ),
        'join',
        m.lit(','),
      ),
    '?',
  );
  check('join of an unknown list', (m, x) => m.method(x, 'join', m.lit(',')), '{x*}');
  check('concat', (m, x) => m.method(m.lit('a'), 'concat', x, m.lit('b')), 'a{x}b');
  check('trim', (m, x) => m.method(m.cat(m.lit('  a '), x, m.lit(' ')), 'trim'), 'a {x}');
  check('String of text', (m, x) => m.call(m.free('String'), m.cat(m.lit('a'), x)), 'a{x}');
  check('String of a value stays a hole', (m, x) => m.call(m.free('String'), x), '{call}');
  check('String.raw', (m, x) => m.intern('tagged', [m.get(m.free('String'), 'raw'), x], undefined, ['a', 'b']), 'a{x}b');
  check('another tag stays a hole', (m, x) => m.intern('tagged', [m.free('sql'), x], undefined, ['a', 'b']), '{tagged}');
  check('alternatives', (m, x, y) => m.cat(m.lit('a'), m.ite(x, m.lit('b'), m.cat(m.lit('c'), y))), 'ab', 'ac{y}');
  check('an alternative without text stays a hole', (m, x, y) => m.cat(m.lit('a'), m.ite(x, x, y)), 'a{ite}');
  check('a default value', (m, x) => m.cat(m.lit('a'), m.intern('or', [x, m.lit('b')])), 'a{x}', 'ab');
  check(
    'the same choice twice is one choice',
    (m, x) => m.cat(m.ite(x, m.lit('1'), m.lit('2')), m.ite(x, m.lit('1'), m.lit('2'))),
    '11',
    '22',
  );

  it('keeps alternatives as holes beyond the bound', () => {
    const terms = testTerms();
    const { make } = terms;
    const parts = Array.from({ length: 9 }, (_, index) => make.ite(make.param(`c${index}`), make.lit('a'), make.lit('b')));
    const variants = variantsOf(terms, make.cat(...parts));
    expect(variants).toHaveLength(8);
    expect(variants.map((pieces) => renderPieces(pieces, '?'))).toContain('aaa??????');
  });

  it('reads the parts of any tagged template', () => {
    const terms = testTerms();
    const { make } = terms;
    const id = make.intern('tagged', [make.free('sql'), make.param('x')], undefined, ['a = ', '']);
    expect(shown(terms, templatePieces(terms, id))).toBe('a = {x}');
  });

  it('does not unfold shared terms without end', () => {
    const terms = testTerms();
    const { make } = terms;
    let id = make.cat(make.lit('a'), make.param('x'));
    for (let level = 0; level < 60; level += 1) id = make.cat(make.method(id, 'trim'), make.method(id, 'trim'));
    expect(piecesOf(terms, id).length).toBeLessThan(5000);
  });
});

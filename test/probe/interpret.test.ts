import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TermId } from '../../src/model/term.ts';
import { apiName, fromPlain, interpret, interpretCondition, toPlain, type Value } from '../../src/probe/index.ts';
import { type Maker, testTerms } from './terms.ts';

type Build = (make: Maker, x: TermId) => TermId;

/** Plain data of the result with `x` bound; `thrown`, or `? reason` when it is not known. */
function run(build: Build, x: unknown, fuel?: number): unknown {
  const terms = testTerms();
  const hole = terms.make.param('x');
  const id = build(terms.make, hole);
  const result = interpret(terms, id, new Map<TermId, Value>([[hole, fromPlain(x)]]), fuel === undefined ? {} : { fuel });
  if (result.kind === 'opaque') return `? ${result.reason}`;
  return result.kind === 'thrown' ? 'thrown' : toPlain(result.value);
}

const check = (name: string, build: Build, ...rows: readonly (readonly [x: unknown, expected: unknown])[]): void =>
  it(name, () => {
    expect(rows.map(([x]) => run(build, x))).toEqual(rows.map(([, expected]) => expected));
  });

describe('terms', () => {
  check('a literal', (m) => m.lit(3), [0, 3]);
  check('text', (m, x) => m.cat(m.lit('a'), x, m.lit(1)), ['b', 'ab1'], [null, 'anull1'], [[1, 2], 'a1,21'], [{}, 'a[object Object]1']);
  check('a choice', (m, x) => m.ite(x, m.lit(1), m.lit(2)), ['', 2], ['0', 1], [0, 2], [{}, 1]);
  check(
    'or, and, nullish',
    (m, x) => m.array(m.intern('or', [x, m.lit('d')]), m.intern('and', [x, m.lit('d')]), m.intern('nullish', [x, m.lit('d')])),
    ['', ['d', '', '']],
    [null, ['d', null, 'd']],
    [1, [1, 'd', 1]],
  );
  check(
    'a closure is a function, and what it gives is not known',
    (m, x) => m.ite(x, m.intern('unary', [m.intern('closure', [], 'f')], 'typeof'), m.call(m.intern('closure', [], 'f'))),
    [true, 'function'],
  );
  check('isnil', (m, x) => m.intern('isnil', [x]), [null, true], [0, false]);
  check(
    'comparison',
    (m, x) => m.array(m.same(x, m.lit('1')), m.intern('binary', [x, m.lit(1)], '=='), m.intern('binary', [x, m.lit(2)], '<')),
    ['1', [true, true, true]],
    [1, [false, true, true]],
    [3, [false, false, false]],
  );
  check('sum', (m, x) => m.intern('binary', [x, m.lit(1)], '+'), [1, 2], ['1', '11'], [true, 2]);
  check('typeof', (m, x) => m.intern('unary', [x], 'typeof'), ['', 'string'], [[], 'object'], [null, 'object']);
  check(
    'members',
    (m, x) => m.array(m.get(x, 'length'), m.get(x, '0'), m.intern('index', [x, m.lit(1)])),
    ['abc', [3, 'a', 'b']],
    [
      ['p', 'q'],
      [2, 'p', 'q'],
    ],
  );
  check('a member that text has not', (m, x) => m.get(x, 'query'), ['abc', '? member query of a text']);
  check('members of an absent value', (m, x) => m.get(x, 'a'), [null, undefined], [{ a: 1 }, 1]);
  check('object', (m, x) => m.intern('object', [x, m.lit(2), m.array(m.lit('k'), m.lit(3))], undefined, ['...', 'a', '[]']), [
    { a: 1, b: 1 },
    { a: 2, b: 1, k: 3 },
  ]);
  check(
    'array with a spread',
    (m, x) => m.array(m.lit(0), m.intern('spread', [x])),
    [
      [1, 2],
      [0, 1, 2],
    ],
    ['ab', [0, 'a', 'b']],
  );
  check('alternatives that agree', (m) => m.intern('phi', [m.lit(1), m.intern('binary', [m.lit(0), m.lit(1)], '+')]), [0, 1]);
  check('alternatives that differ', (m) => m.intern('phi', [m.lit(1), m.lit(2)]), [0, '? alternatives differ']);
  check('a choice nobody can make, of equal values', (m) => m.ite(m.free('unknown'), m.lit(1), m.lit(1)), [0, 1]);
  check('String.raw', (m, x) => m.intern('tagged', [m.get(m.free('String'), 'raw'), x], undefined, ['a', 'b']), ['-', 'a-b']);
  check('in', (m, x) => m.intern('binary', [x, m.object({ a: m.lit(1) })], 'in'), ['a', true], ['b', false], ['constructor', true]);
  check('instanceof', (m, x) => m.intern('binary', [x, m.free('Array')], 'instanceof'), [[], true], ['', false]);
  check('what is not bound', (m) => m.free('req'), [0, '? name req']);
  check('an opaque term', (m) => m.intern('opaque', [], 'loop'), [0, '? loop']);
});

describe('builtins', () => {
  check(
    'path',
    (m, x) =>
      m.array(
        m.call(m.api('path', 'join'), m.lit('/srv'), x),
        m.call(m.api('path', 'posix', 'resolve'), m.lit('up'), x),
        m.call(m.api('path', 'basename'), x),
      ),
    ['../etc/x', ['/etc/x', '/app/etc/x', 'x']],
    ['/abs', ['/srv/abs', '/abs', 'abs']],
  );
  check('path refuses what is no string', (m, x) => m.call(m.api('path', 'join'), x), [['a'], 'thrown']);
  check(
    'path constants',
    (m) => m.array(m.api('path', 'sep'), m.free('__dirname'), m.call(m.get(m.free('process'), 'cwd')), m.call(m.api('os', 'tmpdir'))),
    [0, ['/', '/app/src', '/app', '/tmp']],
  );
  check('real path', (m, x) => m.call(m.api('fs', 'promises', 'realpath'), x), ['/a/../b', '/b']);
  check(
    'URL',
    (m, x) =>
      m.array(
        ...['protocol', 'hostname', 'port', 'pathname', 'username'].map((name) =>
          m.get(m.construct('URL', x, m.lit('https://base.test')), name),
        ),
      ),
    ['http://u@a.test:81/p', ['http:', 'a.test', '81', '/p', 'u']],
    ['//b.test', ['https:', 'b.test', '', '/', '']],
  );
  check('URL that does not parse', (m, x) => m.construct('URL', x), ['nope', 'thrown']);
  check(
    'URL.parse',
    (m, x) => m.get(m.call(m.get(m.free('URL'), 'parse'), x), 'host'),
    ['nope', undefined],
    ['https://a.test/b', 'a.test'],
  );
  check(
    'url.parse leaves dots and reads backslashes',
    (m, x) =>
      m.array(...['host', 'pathname', 'search'].map((name) => m.get(m.call(m.get(m.intern('import', [], 'url'), 'parse'), x), name))),
    ['/a/../b?x=1', [null, '/a/../b', '?x=1']],
    ['https://u:p@Host:80/p?q#h', ['host:80', '/p', '?q']],
    ['https://evil.test\\@h/', ['evil.test', '/@h/', null]],
    ['javascript:alert(1)', [null, 'alert(1)', null]],
    ['//evil.test/x', [null, '//evil.test/x', null]],
  );
  check('URL.canParse', (m, x) => m.call(m.get(m.free('URL'), 'canParse'), x), ['nope', false], ['a:b', true]);
  check(
    'search parameters',
    (m, x) => m.method(m.get(m.construct('URL', x), 'searchParams'), 'get', m.lit('q')),
    ['https://a.test/?q=1', '1'],
    ['https://a.test/', null],
  );
  check(
    'numbers',
    (m, x) =>
      m.array(
        m.call(m.free('Number'), x),
        m.call(m.free('parseInt'), x, m.lit(10)),
        m.call(m.get(m.free('Number'), 'isInteger'), x),
        m.call(m.get(m.free('Number'), 'isSafeInteger'), m.call(m.free('Number'), x)),
      ),
    ['12', [12, 12, false, true]],
    ['12;DROP', [Number.NaN, 12, false, false]],
    [5, [5, 5, true, true]],
  );
  check('Boolean and String as functions', (m, x) => m.method(m.method(x, 'filter', m.free('Boolean')), 'map', m.free('String')), [
    [1, 0, 'a'],
    ['1', 'a'],
  ]);
  check('encoding', (m, x) => m.array(m.call(m.free('encodeURIComponent'), x), m.call(m.free('decodeURIComponent'), x)), [
    'a%2Fb',
    ['a%252Fb', 'a/b'],
  ]);
  check('bad encoding', (m, x) => m.call(m.free('decodeURIComponent'), x), ['%', 'thrown']);
  check(
    'JSON',
    (m, x) => m.call(m.get(m.free('JSON'), 'stringify'), m.call(m.get(m.free('JSON'), 'parse'), x)),
    ['{"a": [1]}', '{"a":[1]}'],
    ['{', 'thrown'],
  );
  check(
    'Buffer',
    (m, x) =>
      m.array(
        m.method(m.call(m.get(m.free('Buffer'), 'from'), x, m.lit('base64')), 'toString', m.lit('utf8')),
        m.get(m.call(m.get(m.free('Buffer'), 'from'), x), 'length'),
      ),
    ['YQ==', ['a', 4]],
  );
  check('net', (m, x) => m.call(m.api('net', 'isIP'), x), ['127.0.0.1', 4], ['::1', 6], ['a', 0]);
  check(
    'own members',
    (m, x) =>
      m.array(
        m.call(m.get(m.free('Object'), 'hasOwn'), m.object({ a: m.lit(1) }), x),
        m.method(m.get(m.get(m.free('Object'), 'prototype'), 'hasOwnProperty'), 'call', m.object({ a: m.lit(1) }), x),
        m.method(m.object({ a: m.lit(1) }), 'hasOwnProperty', x),
      ),
    ['a', [true, true, true]],
    ['constructor', [false, false, false]],
  );
  check(
    'look-up finds inherited members',
    (m, x) => m.not(m.not(m.intern('index', [m.object({ a: m.lit(1) }), x]))),
    ['a', true],
    ['b', false],
    ['constructor', true],
    ['__proto__', true],
  );
  check(
    'look-up in an object without prototype',
    (m, x) => m.intern('index', [m.intern('object', [m.lit(null), m.lit(1)], undefined, ['__proto__', 'a']), x]),
    ['a', 1],
    ['constructor', undefined],
  );
  check(
    'Set and Map',
    (m, x) =>
      m.array(
        m.method(m.construct('Set', m.array(m.lit('a'))), 'has', x),
        m.method(m.construct('Map', m.array(m.array(m.lit('a'), m.lit(1)))), 'get', x),
      ),
    ['a', [true, 1]],
    ['constructor', [false, undefined]],
  );
  check(
    'lambdas',
    (m, x) =>
      m.array(
        m.method(
          x,
          'every',
          m.lambda(['s'], (s) => m.method(s, 'startsWith', m.lit('a'))),
        ),
        m.method(
          x,
          'find',
          m.lambda(['s'], (s) => m.same(s, m.lit('ab'))),
        ),
        m.method(
          x,
          'reduce',
          m.lambda(['t', 's'], (t, s) => m.cat(t, s)),
          m.lit('>'),
        ),
      ),
    [
      ['a', 'ab'],
      [true, 'ab', '>aab'],
    ],
  );
  check(
    'nested lambdas',
    (m, x) =>
      m.method(
        x,
        'map',
        m.lambda(['a'], (a) =>
          m.method(
            x,
            'map',
            m.lambda(['b'], (b) => m.cat(a, b)),
          ),
        ),
      ),
    [
      ['1', '2'],
      [
        ['11', '12'],
        ['21', '22'],
      ],
    ],
  );
  check(
    'a lambda over an element term',
    (m, x) => {
      const element = m.intern('element', [x]);
      return m.method(x, 'some', m.intern('lambda', [m.same(element, m.lit('b')), element]));
    },
    [['a', 'b'], true],
    [['a'], false],
  );
  check(
    'regular expressions',
    (m, x) =>
      m.array(
        m.method(m.regex('^[a-z]+$'), 'test', x),
        m.method(x, 'match', m.regex('[a-z]', 'g')),
        m.get(m.method(m.regex('(?<first>.)'), 'exec', x), 'groups'),
        m.method(m.construct('RegExp', m.lit('^A'), m.lit('i')), 'test', x),
      ),
    ['ab', [true, ['a', 'b'], { first: 'a' }, true]],
    ['A1', [false, null, { first: 'A' }, true]],
  );
  check('a pattern that explodes', (m, x) => m.method(m.regex('^(a+)+$'), 'test', x), [
    `${'a'.repeat(60)}!`,
    '? regular expression takes too many steps',
  ]);
  check('text that grows', (m, x) => m.method(x, 'repeat', m.lit(1e9)), ['a', '? text too long']);
  check('a list that grows', (m) => m.call(m.get(m.free('Array'), 'from'), m.object({ length: m.lit(1e9) })), [0, '? list too long']);
  check('a method of an absent value is not known', (m, x) => m.method(x, 'includes', m.lit('a')), [null, '? includes of an absent value']);
  check('a method that text has and an object lacks', (m, x) => m.method(x, 'startsWith', m.lit('a')), [{}, 'thrown'], [['a'], 'thrown']);
  check('a name that someone has declared otherwise', (m, x) => m.call(m.get(m.free('validator'), 'isUUID'), x), ['a', '? name validator']);
  check('bad radix', (m, x) => m.method(x, 'toString', m.lit(99)), [5, 'thrown']);
});

describe('conditions', () => {
  const holds = (build: Build, x: unknown): unknown => {
    const terms = testTerms();
    const hole = terms.make.param('x');
    const result = interpretCondition(terms, build(terms.make, hole), new Map<TermId, Value>([[hole, fromPlain(x)]]));
    return result.kind === 'value' ? result.value : result.kind;
  };
  it.each<readonly [string, Build, unknown, unknown]>([
    ['unknown && false', (m, x) => m.intern('and', [m.free('u'), x]), false, false],
    ['unknown && true', (m, x) => m.intern('and', [m.free('u'), x]), true, 'opaque'],
    ['true || unknown', (m, x) => m.intern('or', [x, m.free('u')]), true, true],
    ['unknown || true', (m, x) => m.intern('or', [m.free('u'), x]), true, true],
    ['not(unknown && false)', (m, x) => m.not(m.intern('and', [m.free('u'), x])), false, true],
    ['Boolean(x)', (m, x) => m.call(m.free('Boolean'), x), '', false],
    ['a promise is truthy', (m, x) => m.intern('promise', [x]), false, true],
  ])('%s', (_, build, x, expected) => {
    expect(holds(build, x)).toBe(expected);
  });
});

it.each<readonly [string | null, (make: Maker) => TermId]>([
  ['path.join', (m) => m.api('path', 'join')],
  ['path.posix.join', (m) => m.api('path', 'default', 'posix', 'join')],
  ['path.posix.join', (m) => m.api('path/posix', 'join')],
  ['fs.realpath', (m) => m.api('fs', 'realpathSync', 'native')],
  ['fs.realpath', (m) => m.api('fs', 'promises', 'realpath')],
  ['globalThis.encodeURIComponent', (m) => m.free('encodeURIComponent')],
  ['globalThis.encodeURIComponent', (m) => m.get(m.free('window'), 'encodeURIComponent')],
  ['globalThis.URL', (m) => m.api('url', 'URL')],
  ['globalThis.Buffer.from', (m) => m.api('buffer', 'Buffer', 'from')],
  ['path.join', (m) => m.get(m.free('path'), 'join')],
  ['globalThis.process.cwd', (m) => m.get(m.free('process'), 'cwd')],
  [null, (m) => m.get(m.param('x'), 'join')],
])('names %s', (expected, build) => {
  const terms = testTerms();
  expect(apiName(terms, build(terms.make))).toBe(expected);
});

describe('agrees with the language', () => {
  type Step = readonly [name: string, ...args: readonly (string | number)[]];
  const short = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', ' ', 'B', '%', 'ß', '\u{1f600}'), maxLength: 4 });
  const index = fc.integer({ min: -4, max: 6 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.constantFrom('trim', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase').map((name): Step => [name]),
    fc.tuple(fc.constantFrom('slice', 'substring', 'substr'), index, index).map((all): Step => all),
    fc.tuple(fc.constantFrom('charAt', 'at'), index).map((all): Step => all),
    fc.tuple(fc.constantFrom('concat', 'replace', 'replaceAll'), short, short).map((all): Step => all),
    fc.tuple(fc.constantFrom('padStart', 'padEnd'), fc.integer({ min: 0, max: 9 }), short).map((all): Step => all),
    fc.tuple(fc.constant('repeat'), fc.integer({ min: 0, max: 3 })).map((all): Step => all),
    fc.tuple(fc.constant('normalize'), fc.constantFrom('NFC', 'NFKD')).map((all): Step => all),
  );
  const last: fc.Arbitrary<Step> = fc.oneof(
    fc.tuple(fc.constantFrom('includes', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf', 'split'), short).map((all): Step => all),
    fc.tuple(fc.constantFrom('charCodeAt', 'codePointAt'), index).map((all): Step => all),
  );

  it('on chains of string methods', () => {
    fc.assert(
      fc.property(short, fc.array(step, { maxLength: 4 }), last, (text, steps, final) => {
        const all = [...steps, final];
        const build: Build = (m, x) => all.reduce((receiver, [name, ...args]) => m.method(receiver, name, ...args.map(m.lit)), x);
        let expected: unknown = text;
        for (const [name, ...args] of all) {
          const method = (String.prototype as unknown as Record<string, (...args: unknown[]) => unknown>)[name];
          // `at` out of range gives undefined, of which no member is known.
          expected = typeof expected === 'string' ? method?.apply(expected, args) : `? ${name} of an absent value`;
          if (typeof expected === 'string' && expected.startsWith('?')) break;
        }
        expect(run(build, text)).toEqual(expected);
      }),
      { seed: 5, numRuns: 1500 },
    );
  });

  it('on replacing and splitting by patterns', () => {
    const patterns = fc.constantFrom('a', 'a*', '(a)(b)?', '[./]', '', '(?<n>.)', '^', 'b$');
    const replacements = fc.constantFrom('-', '$1', '[$&]', '$$', '$2$1', '$<n>', "$'", '$`', '$9', '$01');
    fc.assert(
      fc.property(short, patterns, fc.constantFrom('', 'g', 'u', 'gi'), replacements, (text, pattern, flags, replacement) => {
        const regex = new RegExp(pattern, flags);
        expect(run((m, x) => m.method(x, 'replace', m.regex(pattern, flags), m.lit(replacement)), text)).toBe(
          text.replace(regex, replacement),
        );
        expect(run((m, x) => m.method(x, 'split', m.regex(pattern, flags)), text)).toEqual(text.split(regex));
        expect(run((m, x) => m.method(x, 'search', m.regex(pattern, flags)), text)).toBe(text.search(regex));
        expect(run((m, x) => m.method(x, 'match', m.regex(pattern, flags)), text)).toEqual(
          text.match(regex) && [...(text.match(regex) ?? [])],
        );
      }),
      { seed: 5, numRuns: 1500 },
    );
  });
});

describe('bounds', () => {
  const leaf = fc.oneof(
    fc.record({
      op: fc.constant('lit'),
      lit: fc.oneof(fc.string({ maxLength: 3 }), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined)),
    }),
    fc.record({ op: fc.constant('free'), lit: fc.constantFrom('Object', 'JSON', 'URL', 'Array', 'Buffer', 'u', 'RegExp', 'Math') }),
    fc.record({ op: fc.constant('import'), lit: fc.constantFrom('path', 'fs', 'net', 'querystring') }),
    fc.record({ op: fc.constant('regex'), lit: fc.constantFrom('a*', '(', '(a|b)+$') }),
  );
  const node = fc.record({
    op: fc.constantFrom(
      'get',
      'index',
      'call',
      'call',
      'call',
      'new',
      'cat',
      'ite',
      'or',
      'and',
      'binary',
      'unary',
      'isnil',
      'not',
      'array',
      'spread',
      'object',
      'lambda',
      'element',
      'phi',
      'tagged',
      'promise',
    ),
    lit: fc.constantFrom(
      'join',
      'from',
      'map',
      'length',
      'replace',
      'parse',
      'keys',
      'toString',
      'call',
      'has',
      'repeat',
      '+',
      'in',
      '<',
      'typeof',
      '**',
      'instanceof',
      'split',
      'test',
      'sort',
      'flat',
      'resolve',
      'stringify',
    ),
    picks: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  });

  it('gives one of three answers for any term, twice the same', () => {
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 2, maxLength: 8 }), fc.array(node, { maxLength: 30 }), (leaves, nodes) => {
        const terms = testTerms();
        const { intern } = terms.make;
        for (const { op, lit } of leaves) intern(op as 'lit', [], lit, op === 'regex' ? [''] : []);
        for (const { op, lit, picks } of nodes) {
          const args = picks.map((pick) => pick % terms.size);
          intern(
            op as 'call',
            args,
            lit,
            op === 'object' ? args.map((_, at) => ['a', '...', '[]'][at % 3] ?? 'a') : op === 'tagged' ? ['', ''] : [],
          );
        }
        for (let id = 0; id < terms.size; id += 1) {
          const result = interpret(terms, id, new Map());
          expect(['value', 'opaque', 'thrown']).toContain(result.kind);
          expect(interpret(terms, id, new Map()).kind).toBe(result.kind);
          expect(interpretCondition(terms, id, new Map()).kind).toMatch(/^(?:value|opaque|thrown)$/);
        }
      }),
      { seed: 9, numRuns: 1500 },
    );
  });

  it('runs out of fuel', () => {
    const chain: Build = (m, x) => Array.from({ length: 60 }).reduce<TermId>((value) => m.intern('binary', [value, m.lit(1)], '+'), x);
    expect(run(chain, 0)).toBe(60);
    expect(run(chain, 0, 20)).toBe('? out of fuel');
  });

  it('does not overflow on deep terms', () => {
    const deep: Build = (m, x) => Array.from({ length: 1500 }).reduce<TermId>((value) => m.intern('binary', [value, m.lit(1)], '+'), x);
    expect(run(deep, 0)).toBe('? nested too deeply');
  });
});

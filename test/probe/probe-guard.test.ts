import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ValueType } from '../../src/model/facts.ts';
import type { TermId } from '../../src/model/term.ts';
import { decodeProbes, type GuardCondition, type ProbeHole, probeGuard } from '../../src/probe/index.ts';
import { type Maker, testTerms } from './terms.ts';

const folder = new URL('../../references/probes/', import.meta.url);
const { sets } = await decodeProbes(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
);

interface Case {
  readonly argument: TermId;
  readonly holds?: readonly TermId[];
  readonly fails?: readonly TermId[];
  readonly type?: ValueType;
  readonly holes?: readonly ProbeHole[];
}
type Build = (make: Maker, x: TermId) => Case;

/** `held by refused`, `broken by <input> -> <value>`, `unknown: reason`. */
function judge(set: string, build: Build): string {
  const terms = testTerms();
  const x = terms.make.param('x');
  const { argument, holds = [], fails = [], type = 'string', holes = [] } = build(terms.make, x);
  const conditions: GuardCondition[] = [...holds.map((term) => ({ term, holds: true })), ...fails.map((term) => ({ term, holds: false }))];
  const probeSet = sets.get(set);
  if (probeSet === undefined) throw new Error(`no set ${set}`);
  const result = probeGuard({ terms, argument, conditions, holes: [{ term: x, kind: 'input', type }, ...holes], set: probeSet });
  switch (result.outcome) {
    case 'held':
      return `held by ${result.by}${result.strict ? ', strict' : ''}`;
    case 'broken':
      return `broken by ${result.input} -> ${result.value}`;
    case 'unknown':
      return `unknown: ${result.reason}`;
  }
}

const check = (set: string, name: string, build: Build, expected: string): void =>
  it(`${set}: ${name}`, () => expect(judge(set, build)).toBe(expected));

describe('paths', () => {
  const full = (m: Maker, x: TermId): TermId => m.call(m.api('path', 'resolve'), m.lit('/srv/data'), x);
  const joined = (m: Maker, x: TermId): TermId => m.call(m.api('path', 'join'), m.lit('/srv/data'), x);

  check('path', 'no guard', (m, x) => ({ argument: joined(m, x) }), 'broken by ../../../../../../../../etc/passwd -> /etc/passwd');
  check(
    'path',
    'containment with a separator',
    (m, x) => ({ argument: full(m, x), holds: [m.method(full(m, x), 'startsWith', m.lit('/srv/data/'))] }),
    'held by mixed',
  );
  check(
    'path',
    'containment without a separator',
    (m, x) => ({ argument: full(m, x), holds: [m.method(full(m, x), 'startsWith', m.lit('/srv/data'))] }),
    'broken by ../data-old/secret.txt -> /srv/data-old/secret.txt',
  );
  check(
    'path',
    'containment of the raw text',
    (m, x) => ({ argument: joined(m, x), holds: [m.method(m.cat(m.lit('/srv/data/'), x), 'startsWith', m.lit('/srv/data/'))] }),
    'broken by ../../../../../../../../etc/passwd -> /etc/passwd',
  );
  check(
    'path',
    'relative',
    (m, x) => {
      const relative = m.call(m.api('path', 'relative'), m.lit('/srv/data'), full(m, x));
      return {
        argument: full(m, x),
        fails: [m.method(relative, 'startsWith', m.lit('..')), m.call(m.api('path', 'isAbsolute'), relative)],
      };
    },
    'held by mixed',
  );
  // What is left of `..` is the folder above, which cannot be read as a file.
  check('path', 'basename', (m, x) => ({ argument: joined(m, m.call(m.api('path', 'basename'), x)) }), 'held by transformed');
  check(
    'path',
    'two dots refused, joined',
    (m, x) => ({ argument: joined(m, x), fails: [m.method(x, 'includes', m.lit('..'))] }),
    'held by mixed',
  );
  check(
    'path',
    'two dots refused, resolved',
    (m, x) => ({ argument: full(m, x), fails: [m.method(x, 'includes', m.lit('..'))] }),
    'broken by /etc/passwd -> /etc/passwd',
  );
  check(
    'path',
    'two dots refused, then decoded',
    (m, x) => ({ argument: joined(m, m.call(m.free('decodeURIComponent'), x)), fails: [m.method(x, 'includes', m.lit('..'))] }),
    'broken by %2e%2e%2f%2e%2e%2fsecret.txt -> /secret.txt',
  );
  check(
    'path',
    'removed once',
    (m, x) => ({ argument: joined(m, m.method(x, 'replace', m.regex('\\.\\.\\/', 'g'), m.lit(''))) }),
    'broken by ....//....//....//secret.txt -> /secret.txt',
  );
  check(
    'path',
    'a pattern for names',
    (m, x) => ({ argument: joined(m, x), holds: [m.method(m.regex('^[\\w-]+\\.(pdf|txt)$'), 'test', x)] }),
    'held by refused',
  );
  check(
    'path',
    'a pattern without a start',
    (m, x) => ({ argument: joined(m, x), holds: [m.method(m.regex('[\\w-]+\\.(pdf|txt)$'), 'test', x)] }),
    'broken by ../secret.txt -> /srv/secret.txt',
  );
  check(
    'path',
    'a pattern on the bare name',
    (m, x) => ({ argument: x, holds: [m.method(m.regex('^[a-z0-9]+\\.pdf$'), 'test', x)] }),
    'held by refused',
  );
  check(
    'path',
    'a base that only the process knows',
    (m, x) => {
      const base = m.call(m.api('path', 'resolve'), m.get(m.get(m.free('process'), 'env'), 'DIR'));
      const path = m.call(m.api('path', 'resolve'), base, x);
      return { argument: path, holds: [m.method(path, 'startsWith', m.cat(base, m.api('path', 'sep')))] };
    },
    'held by mixed',
  );
  check(
    'path',
    'a base that is a parameter',
    (m, x) => {
      const base = m.param('dir');
      const path = m.call(m.api('path', 'resolve'), base, x);
      return { argument: path, holds: [m.method(path, 'startsWith', base)], holes: [{ term: base, kind: 'base' }] };
    },
    'broken by ../files-old/secret.txt -> /srv/files-old/secret.txt',
  );
  check(
    'path',
    'a real path, and a question to the file system',
    (m, x) => {
      const real = m.call(m.api('fs', 'promises', 'realpath'), full(m, x));
      return { argument: real, holds: [m.call(m.api('fs', 'existsSync'), full(m, x)), m.method(real, 'startsWith', m.lit('/srv/data/'))] };
    },
    'held by mixed',
  );
  check(
    'path',
    'only a question to the file system',
    (m, x) => ({ argument: full(m, x), holds: [m.call(m.api('fs', 'existsSync'), full(m, x))] }),
    'broken by ../../../../../../../../etc/passwd -> /etc/passwd',
  );
  check(
    'path',
    'an unknown check',
    (m, x) => ({ argument: full(m, x), holds: [m.call(m.api('some-library', 'isSafe'), x)] }),
    'unknown: call of some-library.isSafe',
  );
  check(
    'path',
    'an unknown check beside one that holds',
    (m, x) => ({
      argument: full(m, x),
      holds: [m.call(m.api('some-library', 'isSafe'), x), m.method(full(m, x), 'startsWith', m.lit('/srv/data/'))],
    }),
    'held by mixed',
  );
  check(
    'path',
    'a check of something else',
    (m, x) => ({ argument: full(m, x), holds: [m.get(m.free('req'), 'user')] }),
    'broken by ../../../../../../../../etc/passwd -> /etc/passwd',
  );
  check(
    'path',
    'every part is checked in a loop',
    (m, x) => {
      const part = m.intern('element', [m.method(x, 'split', m.lit('/'))]);
      return { argument: joined(m, x), fails: [m.same(part, m.lit('..'))] };
    },
    'held by mixed',
  );
  check(
    'path',
    'a list where text is checked',
    (m, x) => ({ argument: m.cat(m.lit('/srv/data/'), x), fails: [m.method(x, 'includes', m.lit('..'))], type: 'query' }),
    'broken by [".././../secret.txt"] -> /srv/data/.././../secret.txt',
  );
  check(
    'path',
    'an allowed list',
    (m, x) => ({ argument: joined(m, x), holds: [m.method(m.array(m.lit('a.txt'), m.lit('b.txt')), 'includes', x)] }),
    'held by refused, strict',
  );
});

describe('hosts and URLs', () => {
  const host = (m: Maker, x: TermId): TermId => m.get(m.construct('URL', x), 'hostname');

  check('host', 'equal host', (m, x) => ({ argument: x, holds: [m.same(host(m, x), m.lit('api.partner.com'))] }), 'held by refused');
  check(
    'host',
    'a list of hosts',
    (m, x) => ({
      argument: x,
      holds: [m.method(m.construct('Set', m.array(m.lit('api.partner.com'), m.lit('cdn.partner.com'))), 'has', host(m, x))],
    }),
    'held by refused',
  );
  check(
    'host',
    'a configured list of hosts',
    (m, x) => {
      const list = m.get(m.get(m.free('config'), 'hosts'), 'allowed');
      return { argument: x, holds: [m.method(list, 'has', host(m, x))], holes: [{ term: list, kind: 'config' }] };
    },
    'held by refused',
  );
  check(
    'host',
    'end of the host',
    (m, x) => ({ argument: x, holds: [m.method(host(m, x), 'endsWith', m.lit('partner.com'))] }),
    'broken by https://evilpartner.com/ -> https://evilpartner.com/',
  );
  check(
    'host',
    'end of the host behind a dot',
    (m, x) => ({ argument: x, holds: [m.method(host(m, x), 'endsWith', m.lit('.partner.com'))] }),
    'held by refused, strict',
  );
  check(
    'host',
    'start of the text',
    (m, x) => ({ argument: x, holds: [m.method(x, 'startsWith', m.lit('https://api.partner.com'))] }),
    'broken by https://api.partner.com.evil.test/ -> https://api.partner.com.evil.test/',
  );
  check(
    'host',
    'start of the text with a slash',
    (m, x) => ({ argument: x, holds: [m.method(x, 'startsWith', m.lit('https://api.partner.com/'))] }),
    'held by mixed',
  );
  check(
    'host',
    'somewhere in the text',
    (m, x) => ({ argument: x, holds: [m.method(x, 'includes', m.lit('api.partner.com'))] }),
    'broken by https://api.partner.com.evil.test/ -> https://api.partner.com.evil.test/',
  );
  check(
    'host',
    'a pattern without an end',
    (m, x) => ({ argument: x, holds: [m.method(m.regex('^https:\\/\\/api\\.partner\\.com'), 'test', x)] }),
    'broken by https://api.partner.com.evil.test/ -> https://api.partner.com.evil.test/',
  );
  check(
    'public-url',
    'no guard',
    (m, x) => ({ argument: x, holds: [m.same(m.get(m.construct('URL', x), 'protocol'), m.lit('http:'))] }),
    'broken by http://127.0.0.1/ -> http://127.0.0.1/',
  );
  check(
    'public-url',
    'a list of names',
    (m, x) => ({
      argument: x,
      fails: [m.method(m.array(m.lit('localhost'), m.lit('127.0.0.1'), m.lit('169.254.169.254')), 'includes', host(m, x))],
    }),
    'broken by http://10.0.0.5/ -> http://10.0.0.5/',
  );
  check('origin', 'reflected', (_, x) => ({ argument: x }), 'broken by https://evil.test -> https://evil.test');
  check(
    'origin',
    'a list',
    (m, x) => ({ argument: x, holds: [m.method(m.array(m.lit('https://app.partner.com')), 'includes', x)] }),
    'held by refused',
  );
  check(
    'origin',
    'a pattern without a start',
    (m, x) => ({ argument: x, holds: [m.method(m.regex('partner\\.com$'), 'test', x)] }),
    'broken by https://evilpartner.com -> https://evilpartner.com',
  );
  check(
    'origin',
    'a pattern for all subdomains',
    (m, x) => ({ argument: x, holds: [m.method(m.regex('^https:\\/\\/([a-z]+\\.)*partner\\.com$'), 'test', x)] }),
    'held by refused',
  );
  check(
    'origin',
    'a pattern whose dot is any character',
    (m, x) => ({ argument: x, holds: [m.method(m.regex('^https:\\/\\/[a-z.]*partner\\.com$'), 'test', x)] }),
    'broken by https://evilpartner.com -> https://evilpartner.com',
  );
  check('redirect-url', 'no guard', (_, x) => ({ argument: x }), 'broken by https://evil.test/ -> https://evil.test/');
  check(
    'redirect-url',
    'starts with a slash',
    (m, x) => ({ argument: x, holds: [m.method(x, 'startsWith', m.lit('/'))] }),
    'broken by //evil.test/ -> //evil.test/',
  );
  check(
    'redirect-url',
    'one slash',
    (m, x) => ({ argument: x, holds: [m.method(x, 'startsWith', m.lit('/'))], fails: [m.method(x, 'startsWith', m.lit('//'))] }),
    'broken by /\\evil.test/ -> /\\evil.test/',
  );
  check(
    'redirect-url',
    'one slash of either kind',
    (m, x) => ({ argument: x, holds: [m.method(m.regex('^\\/(?![\\/\\\\\\s])'), 'test', x)] }),
    'held by mixed',
  );
  check(
    'redirect-url',
    'same origin',
    (m, x) => {
      const url = m.construct('URL', x, m.lit('https://shop.test'));
      return { argument: m.get(url, 'pathname'), holds: [m.same(m.get(url, 'origin'), m.lit('https://shop.test'))] };
    },
    'broken by /.//evil.test/ -> //evil.test/',
  );
  check(
    'url-scheme',
    'a list of schemes',
    (m, x) => ({
      argument: x,
      holds: [m.method(m.array(m.lit('http:'), m.lit('https:')), 'includes', m.get(m.construct('URL', x), 'protocol'))],
    }),
    'held by refused',
  );
  check(
    'url-scheme',
    'a forbidden start',
    (m, x) => ({ argument: x, fails: [m.method(x, 'startsWith', m.lit('javascript:'))] }),
    'broken by JavaScript:alert(1) -> JavaScript:alert(1)',
  );
});

describe('attacks with the words of the conditions around them', () => {
  const joined = (m: Maker, x: TermId): TermId => m.call(m.api('path', 'join'), m.lit('/srv/data'), x);

  check(
    'path',
    'a wanted start',
    (m, x) => ({ argument: joined(m, x), holds: [m.method(x, 'startsWith', m.lit('img_'))] }),
    'broken by img_../../../../../../../../etc/passwd -> /etc/passwd',
  );
  check(
    'path',
    'a wanted start that is cut off',
    (m, x) => ({ argument: joined(m, m.method(x, 'slice', m.lit(1))), holds: [m.method(x, 'startsWith', m.lit('!'))] }),
    'broken by !../../../../../../../../etc/passwd -> /etc/passwd',
  );
  check(
    'path',
    'a wanted start and end',
    (m, x) => ({
      argument: joined(m, x),
      holds: [m.method(x, 'startsWith', m.lit('img_')), m.method(x, 'endsWith', m.lit('.webp'))],
    }),
    'broken by img_../../../../../../../../etc/passwd.webp -> /etc/passwd.webp',
  );
  check('path', 'one wanted value', (m, x) => ({ argument: joined(m, x), holds: [m.same(x, m.lit('a.txt'))] }), 'held by refused, strict');
  check(
    'public-url',
    'an allow-list by the end of the name',
    (m, x) => ({
      argument: x,
      holds: [m.method(m.get(m.construct('URL', x), 'hostname'), 'endsWith', m.lit('partner.com'))],
    }),
    'broken by https://evilpartner.com/ -> https://evilpartner.com/',
  );
});

describe('text that lands somewhere', () => {
  check(
    'html',
    'escaped',
    (m, x) => ({
      argument: m.method(m.method(x, 'replace', m.regex('&', 'g'), m.lit('&amp;')), 'replace', m.regex('<', 'g'), m.lit('&lt;')),
    }),
    'held by transformed',
  );
  check(
    'html',
    'escaped once',
    (m, x) => ({ argument: m.method(x, 'replace', m.lit('<'), m.lit('&lt;')) }),
    'broken by <script>alert(1)</script> -> &lt;script>alert(1)</script>',
  );
  check(
    'html',
    'one tag removed',
    (m, x) => ({ argument: m.method(x, 'replace', m.regex('<\\/?script>', 'gi'), m.lit('')) }),
    'broken by <img src=x onerror=alert(1)> -> <img src=x onerror=alert(1)>',
  );
  check(
    'html',
    'tags removed once',
    (m, x) => ({ argument: m.method(x, 'replace', m.regex('<[^>]*>', 'g'), m.lit('')) }),
    'broken by <img src=x onerror=alert(1)// -> <img src=x onerror=alert(1)//',
  );
  check(
    'sql-value',
    'quotes doubled',
    (m, x) => ({ argument: m.method(x, 'replace', m.regex("'", 'g'), m.lit("''")) }),
    'held by transformed',
  );
  check(
    'sql-value',
    'quotes with a backslash',
    (m, x) => ({ argument: m.method(x, 'replace', m.regex("'", 'g'), m.lit("\\'")) }),
    "broken by \\' OR 1=1 --  -> \\\\' OR 1=1 -- ",
  );
  check(
    'sql-identifier',
    'a list',
    (m, x) => ({ argument: x, holds: [m.method(m.array(m.lit('name'), m.lit('age')), 'includes', x)], type: 'any' }),
    'held by refused',
  );
  check(
    'sql-identifier',
    'a choice',
    (m, x) => ({ argument: m.ite(m.same(x, m.lit('asc')), m.lit('ASC'), m.lit('DESC')) }),
    'held by transformed',
  );
  check(
    'header',
    'line breaks removed',
    (m, x) => ({ argument: m.method(x, 'replace', m.regex('[\\r\\n]', 'g'), m.lit('')) }),
    'held by transformed',
  );
  check(
    'header',
    'only line feeds removed',
    (m, x) => ({ argument: m.method(x, 'replace', m.regex('\\n', 'g'), m.lit('')) }),
    'broken by a\r\nSet-Cookie: session=1 -> a\rSet-Cookie: session=1',
  );
  check(
    'log',
    'as JSON',
    (m, x) => ({ argument: m.call(m.get(m.free('JSON'), 'stringify'), x) }),
    'broken by bob\u2028INFO login ok -> "bob\u2028INFO login ok"',
  );
  check('shell-word', 'a pattern', (m, x) => ({ argument: x, holds: [m.method(m.regex('^[\\w.-]+$'), 'test', x)] }), 'held by refused');
  check(
    'shell-word',
    'a pattern of many lines',
    (m, x) => ({ argument: x, holds: [m.method(m.regex('^[\\w.-]+$', 'm'), 'test', x)] }),
    'broken by a\nid -> a\nid',
  );
  check(
    'argument',
    'no dash',
    (m, x) => ({ argument: m.array(m.lit('clone'), x), fails: [m.method(x, 'startsWith', m.lit('-'))] }),
    'held by refused',
  );
  check(
    'argument',
    'unchecked',
    (m, x) => ({ argument: m.array(x) }),
    'broken by --output=/etc/cron.d/job -> ["--output=/etc/cron.d/job"]',
  );
  check(
    'regex',
    'escaped',
    (m, x) => ({ argument: m.method(x, 'replace', m.regex('[.*+?^${}()|[\\]\\\\]', 'g'), m.lit('\\$&')) }),
    'held by transformed',
  );
  check(
    'csv',
    'quoted',
    (m, x) => ({ argument: m.cat(m.lit('"'), m.method(x, 'replace', m.regex('"', 'g'), m.lit('""')), m.lit('"')) }),
    'broken by =HYPERLINK("https://evil.test") -> "=HYPERLINK(""https://evil.test"")"',
  );
});

describe('values', () => {
  check(
    'key',
    'three names refused',
    (m, x) => ({ argument: x, fails: [m.method(m.array(m.lit('__proto__'), m.lit('constructor'), m.lit('prototype')), 'includes', x)] }),
    'held by mixed',
  );
  check(
    'key',
    'one name refused',
    (m, x) => ({ argument: x, fails: [m.same(x, m.lit('__proto__'))] }),
    'broken by constructor -> constructor',
  );
  check(
    'key',
    'a configured list',
    (m, x) => ({ argument: x, holds: [m.method(m.construct('Set', m.array(m.lit('name'))), 'has', x)] }),
    'held by refused',
  );
  const table = (m: Maker): TermId => m.object({ name: m.lit(1), size: m.lit(2) });
  check('own-key', 'a look-up', (m, x) => ({ argument: m.intern('index', [table(m), x]) }), 'broken by constructor -> function');
  check(
    'own-key',
    'a look-up that must give something',
    (m, x) => ({ argument: m.intern('index', [table(m), x]), holds: [m.intern('index', [table(m), x])] }),
    'broken by constructor -> function',
  );
  check(
    'own-key',
    'an own entry',
    (m, x) => ({ argument: m.intern('index', [table(m), x]), holds: [m.call(m.get(m.free('Object'), 'hasOwn'), table(m), x)] }),
    'held by refused',
  );
  check(
    'integer',
    'Number and isInteger',
    (m, x) => ({
      argument: m.call(m.free('Number'), x),
      holds: [m.call(m.get(m.free('Number'), 'isInteger'), m.call(m.free('Number'), x))],
    }),
    'held by mixed',
  );
  check('integer', 'parseInt alone', (m, x) => ({ argument: m.call(m.free('parseInt'), x) }), 'broken by abc -> null');
  check('typed-string', 'an object gets through', (_, x) => ({ argument: x, type: 'any' }), 'broken by {"$ne":null} -> {"$ne":null}');
  check(
    'typed-string',
    'typeof',
    (m, x) => ({ argument: x, holds: [m.same(m.intern('unary', [x], 'typeof'), m.lit('string'))], type: 'any' }),
    'held by refused',
  );
  check('typed-string', 'String()', (m, x) => ({ argument: m.call(m.free('String'), x), type: 'any' }), 'held by transformed');
  check('role', 'fixed', (m, x) => ({ argument: m.ite(m.same(x, m.lit('viewer')), x, m.lit('user')) }), 'held by transformed');
  check('role', 'a forbidden name', (m, x) => ({ argument: x, fails: [m.same(x, m.lit('admin'))] }), 'broken by ADMIN -> ADMIN');
  check(
    'email',
    'a pattern',
    (m, x) => ({ argument: x, holds: [m.method(m.regex('^[^\\s@,;]+@[^\\s@,;]+$'), 'test', x)] }),
    'held by refused',
  );
  check(
    'id',
    'a pattern for identifiers',
    (m, x) => ({ argument: x, holds: [m.method(m.regex('^[0-9a-f]{24}$'), 'test', x)], type: 'any' }),
    'held by refused',
  );
  check(
    'id',
    'a pattern without an end',
    (m, x) => ({ argument: x, holds: [m.method(m.regex('^\\d+'), 'test', x)] }),
    'broken by 1 OR 1=1 -> 1 OR 1=1',
  );
  check(
    'filename',
    'a pattern that an extension passes',
    (m, x) => ({ argument: x, holds: [m.method(x, 'endsWith', m.lit('.txt'))] }),
    'broken by a/b.txt -> a/b.txt',
  );
  check(
    'extension',
    'lower case',
    (m, x) => ({
      argument: x,
      holds: [m.method(m.array(m.lit('.png'), m.lit('.jpg')), 'includes', m.method(m.call(m.api('path', 'extname'), x), 'toLowerCase'))],
    }),
    'held by refused',
  );
});

it('a hole that can not receive any attack is unknown', () => {
  expect(judge('typed-string', (_, x) => ({ argument: x, type: 'string' }))).toBe('unknown: no input');
});

it('the other inputs are harmless while one is tried', () => {
  const build: Build = (m, x) => {
    const other = m.param('y');
    const path = m.call(m.api('path', 'join'), m.lit('/srv/data'), x, other);
    return { argument: path, fails: [m.method(x, 'includes', m.lit('..'))], holes: [{ term: other, kind: 'input' }] };
  };
  expect(judge('path', build)).toMatch(/^broken by \.\.\/\.\.\/.* -> \/etc\/passwd$/);
});

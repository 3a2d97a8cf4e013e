import { describe, expect, test } from 'vitest';
import { compile, decodeReference, vocabularyOf } from '../../src/catalog/index.ts';
import { changed, SMALL } from './small.ts';

const sign = (): string => '';

async function faultsOf(files: typeof SMALL): Promise<readonly string[]> {
  const { faults } = await compile(files, { sign });
  return faults.map(({ file, line, column, path, message }) => `${file}:${line}:${column} ${path} ${message}`);
}

test('a reference is decoded with its defaults', async () => {
  const { shards, faults, warnings } = await compile(SMALL, { sign });
  expect({ faults, warnings }).toEqual({ faults: [], warnings: [] });
  expect(shards.get('query')?.reference).toMatchObject({
    id: 'query',
    category: 'input-validation',
    nearMisses: [{ prompt: 'store the password', matches: 'hash' }],
    anchors: {
      query: { selector: { roles: ['db.query'], where: {} }, task: true },
      check: { selector: { roles: ['password.verify'], where: { password: { secrecy: ['credential'] } } }, task: false },
    },
    groups: { refusals: { exits: ['reply', 'throw'], after: 'query', decidedBy: ['query', 'bound-values'], notAfter: null } },
    parameters: { cost: { value: 10, direction: 'min', advise: 12 } },
    safeguards: [
      {
        id: 'bound-values',
        tier: 'core',
        evidence: 'local',
        trigger: 'any-dynamic',
        protects: 'query',
        independent: false,
        reportAt: null,
        applies: null,
        rule: { kind: 'argument', argument: 'text', test: { text: 'sql' } },
      },
      {
        id: 'costly',
        protects: '',
        rule: { kind: 'presence', scope: 'process', of: { roles: ['password.hash'] }, test: { cost: { min: '$cost' } } },
      },
    ],
  });
});

describe('each kind of rule', () => {
  const head = '  - { id: more, title: More, severity: low, cwe: [CWE-1], impact: i, attack: { input: i, effect: e }, repair: r';
  const rules: readonly (readonly [string, object])[] = [
    [
      '{ kind: guard, protects: query, argument: text, verdict: [password.verify], facts: { type: [string] } }',
      { kind: 'guard', argument: 'text', probes: null, verdict: ['password.verify'], passed: [], facts: { type: ['string'] } },
    ],
    [
      '{ kind: order, protects: query, before: { role: session.regenerate }, on: same-receiver }',
      { kind: 'order', before: { roles: ['session.regenerate'], where: {} }, sameReceiver: true },
    ],
    [
      '{ kind: absence, protects: query, of: { role: password.hash }, scope: route, unless: { algorithm: { one-of: [md5] } } }',
      { kind: 'absence', of: { roles: ['password.hash'], where: {} }, scope: 'route', unless: { algorithm: { oneOf: ['md5'] } } },
    ],
    [
      '{ kind: every-path, from: query, to: refusals, roles: [password.verify] }',
      { kind: 'every-path', from: 'query', to: 'refusals', roles: ['password.verify'], test: {} },
    ],
    [
      '{ kind: same, among: refusals, compare: [status, body] }',
      { kind: 'same', among: 'refusals', like: null, compare: ['status', 'body'] },
    ],
    ['{ kind: bound, object: query, to: principal }', { kind: 'bound', object: 'query', to: 'principal' }],
    [
      '{ kind: argument, protects: query, argument: values, test: { origin: { not: [request] }, secrecy: { not: [credential] }, not-from: [password.hash], absent: pass, max: 3, closed: true } }',
      {
        kind: 'argument',
        argument: 'values',
        test: {
          origin: { not: ['request'] },
          secrecy: { not: ['credential'] },
          notFrom: ['password.hash'],
          absent: 'pass',
          max: 3,
          closed: true,
        },
      },
    ],
  ];
  test.each(rules)('%s', async (rule, expected) => {
    const files = changed('query/reference.yaml', (text) => `${text}${head}, ${rule.slice(1)}\n`);
    const { shards, faults } = await compile(files, { sign });
    expect(faults).toEqual([]);
    expect(shards.get('query')?.reference.safeguards.at(-1)?.rule).toEqual(expected);
  });
});

const YAML = 'query/reference.yaml';
const faulty: readonly (readonly [string, string, (text: string) => string, string])[] = [
  ['an unknown role', YAML, (text) => text.replace('role: db.query', 'role: db.qery'), 'anchors.query.role no role "db.qery"'],
  [
    'an argument that no role has',
    YAML,
    (text) => text.replace('argument: text', 'argument: path'),
    'safeguards.0.argument no role of db.query has an argument "path"',
  ],
  [
    'an argument of a presence',
    YAML,
    (text) => text.replace('{ cost: {', '{ coast: {'),
    'safeguards.1.test.coast no role of password.hash has an argument "coast"',
  ],
  [
    'an unknown anchor',
    YAML,
    (text) => text.replace('protects: query', 'protects: qery'),
    'safeguards.0.protects no anchor or group "qery"',
  ],
  ['an unknown parameter', YAML, (text) => text.replace('$cost', '$coast'), 'safeguards.1.test.cost.min no parameter "coast"'],
  ['an unknown anchor in a group', YAML, (text) => text.replace('after: query', 'after: qery'), 'groups.refusals.after no anchor "qery"'],
  ['a category', YAML, (text) => text.replace('input-validation', 'validation'), 'category expected one of'],
  ['a severity', YAML, (text) => text.replace('critical', 'fatal'), 'safeguards.0.severity expected one of critical'],
  ['a kind', YAML, (text) => text.replace('kind: argument', 'kind: arg'), 'safeguards.0.kind expected one of argument'],
  [
    'a key of another kind',
    YAML,
    (text) => text.replace('    scope: process', '    scope: process\n    argument: cost'),
    'safeguards.1.argument unknown key "argument"',
  ],
  [
    'an id that stands twice',
    YAML,
    (text) => text.replace('id: costly', 'id: bound-values'),
    'safeguards.1 the safeguard "bound-values" stands twice',
  ],
  ['the id of another folder', YAML, (text) => text.replace('id: query', 'id: queries'), 'id the id is not the folder\'s name "query"'],
  [
    'an unknown protection check',
    YAML,
    (text) => text.replace('parameterized-queries', 'parametrized'),
    'safeguards.0.checks no protection check "parametrized"',
  ],
  ['a CWE', YAML, (text) => text.replace('CWE-89', '89'), 'safeguards.0.cwe expected entries such as CWE-89'],
  ['no repair', YAML, (text) => text.replace('    repair: Bind it.\n', ''), 'safeguards.0 expected the key "repair"'],
  ['no prompts', YAML, (text) => text.replace(/prompts: .*\n/, ''), ' expected the key "prompts"'],
  ['a mark of no anchor', 'query/variants/pg.ts', (text) => text.replace('anchor: query', 'anchor: qery'), ' no anchor "qery"'],
  [
    'a mark of no safeguard',
    'query/variants/pg.ts',
    (text) => text.replace('safeguard: bound-values', 'safeguard: bound'),
    ' no safeguard "bound"',
  ],
  ['a disclaimer of no safeguard', 'query/variants/pg.ts', (text) => text.replace('here: costly', 'here: cheap'), ' no safeguard "cheap"'],
  ['a syntax error', 'query/variants/pg.ts', (text) => `${text}}`, ' Declaration or statement expected'],
  [
    'an expectation outside of examples',
    'query/variants/pg.ts',
    (text) => text.replace('anchor: query', 'expect: bound-values'),
    ' "expect" belongs into examples',
  ],
  [
    'a safeguard mark in an example',
    'query/examples/faulty/snippet.js',
    (text) => text.replace('expect: bound-values#doubled altered', 'safeguard: bound-values'),
    ' an example has "expect" marks only',
  ],
];

test.each(faulty)('%s is a fault at its place', async (_, path, change, expected) => {
  const files = changed(path, change);
  expect(files).not.toEqual(SMALL);
  const faults = await faultsOf(files);
  expect(faults.filter((fault) => fault.startsWith(path) && fault.includes(expected))).toHaveLength(1);
});

test('faults of several files and several lines come back together, with lines', async () => {
  const first = changed(YAML, (text) => text.replace('db.query', 'x').replace('CWE-89', 'y'));
  const faults = await faultsOf(
    changed('hash/reference.yaml', (text) => text.replace('low', 'x').replace('version: 1', 'version: one'), first),
  );
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(
    expect.arrayContaining(['hash/reference.yaml:11:10', 'query/reference.yaml:13:18', 'query/reference.yaml:28:10']),
  );
});

test('a folder without reference.yaml, an example without prompt or snippet are faults', async () => {
  const without = ['query/reference.yaml', 'hash/examples/clean/prompt.txt', 'hash/examples/faulty/snippet.js'].reduce<typeof SMALL>(
    (files, path) => changed(path, null, files),
    SMALL,
  );
  const faults = await faultsOf(without);
  expect(faults.join('\n')).toContain('query/reference.yaml:1:1  is missing');
  expect(faults.join('\n')).toContain('hash/examples/clean:1:1  has no prompt.txt');
  expect(faults.join('\n')).toContain('hash/examples/faulty:1:1  has no snippet');
});

test('one folder is decoded alone, with the names that it may use', async () => {
  const { tables } = (await compile(SMALL, { sign })).index;
  const files = SMALL.filter(({ path }) => path.startsWith('query/'));
  const { id, reference, code, examples, faults } = await decodeReference(files, vocabularyOf(tables, []));
  expect({ id, title: reference?.title, faults }).toEqual({ id: 'query', title: 'A query', faults: [] });
  expect(code.map(({ kind, name, shapes }) => `${kind} ${name} ${shapes.map((shape) => shape.name).join()}`)).toEqual([
    'variant pg ',
    'accept bound-values constant',
    'lookalike bound-values doubled',
  ]);
  expect(examples.map(({ name }) => name)).toEqual(['clean', 'clean-too', 'faulty']);
});

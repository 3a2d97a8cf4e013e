import { describe, expect, test } from 'vitest';
import { decodeTables, type DecodedTables } from '../../src/tables/index.ts';
import { builtInTableFiles } from './built-in.ts';
import { importStyles } from './import-styles.ts';

const SHARED = [
  {
    name: '_roles.yaml',
    text: 'db.query: { meaning: runs query text, arguments: [text, values] }\nfile.read: { meaning: reads, arguments: [path] }\n',
  },
  {
    name: '_dangers.yaml',
    text: `sql-text:
  { argument: text, context: sql, trigger: any-dynamic, cwe: [CWE-89], severity: critical, category: input-validation,
    title: t, impact: i, attack: { input: a, effect: e }, repair: r }
`,
  },
];

function decode(text: string, name = 'lib.yaml'): Promise<DecodedTables> {
  return decodeTables([...SHARED, { name, text }]);
}

describe('the built-in tables', async () => {
  const { tables, faults } = await decodeTables(builtInTableFiles());

  test('decode without a fault', () => {
    expect(faults).toEqual([]);
    expect(tables.rows.length).toBeGreaterThan(0);
  });

  test('are plain data: they survive JSON', () => {
    expect(JSON.parse(JSON.stringify(tables))).toEqual(tables);
  });

  test('do not depend on the order of files', async () => {
    const reversed = await decodeTables([...builtInTableFiles()].reverse());
    expect(reversed.tables).toEqual(tables);
  });

  test('name no row twice with the same roles', () => {
    const keys = tables.rows.map(({ form, api, roles, implies }) => `${form} ${api} ${roles.join()} ${JSON.stringify(implies)}`);
    const seen = new Set<string>();
    expect(keys.filter((key) => seen.size === seen.add(key).size)).toEqual([]);
  });

  test('name every type that a row returns without being a module that no table has', () => {
    const libraries = new Set(Object.values(tables.modules));
    const strangers = tables.rows.flatMap(({ api, returns: { type } }) => {
      const known = type === null || [...libraries].some((library) => type.startsWith(`${library}.`) || type === library);
      return known ? [] : [`${api} returns ${type}`];
    });
    expect(strangers).toEqual([]);
  });

  test('use every word class that a danger asks for', () => {
    const classes = new Set(tables.words.map(({ id }) => id));
    const asked = tables.rows.flatMap(({ dangers }) =>
      dangers.flatMap(({ where }) => Object.values(where).flatMap(({ words = [] }) => words)),
    );
    expect(asked.filter((id) => !classes.has(id))).toEqual([]);
  });

  test('let every module member be reached by six import styles', () => {
    const rows = tables.rows.filter(
      ({ form, api, library }) => (form === 'call' || form === 'new') && !/#/.test(api) && !['globalThis', 'idiom'].includes(library),
    );
    expect(rows.filter((row) => new Set(importStyles(row).map(({ setup, callee }) => setup + callee)).size !== 6)).toEqual([]);
  });
});

describe('a row', () => {
  test('becomes one row a member and twin', async () => {
    const { tables, faults } = await decode(`
library: fs
modules: [node:fs]
rows:
  - { call: [readFile], sync: also, role: file.read, args: { path: 0 }, async: true, callback: node, returns: { origin: file } }
`);
    expect(faults).toEqual([]);
    expect(
      tables.rows.map(({ api, canonical, sync, async, callback }) => ({ api, canonical, sync, async, called: callback !== null })),
    ).toEqual([
      { api: 'fs.readFile', canonical: 'fs.readFile', sync: false, async: true, called: true },
      { api: 'fs.readFileSync', canonical: 'fs.readFile', sync: true, async: false, called: false },
    ]);
    expect(tables.modules).toEqual({ fs: 'fs', 'node:fs': 'fs' });
    expect(tables.rows[0]?.returns.from).toEqual([]);
  });

  test('lifts an option out of the arguments of another member', async () => {
    const { tables, faults } = await decode(`
library: lib
rows:
  - { option: ['App#get'], path: 1.config.query, role: db.query, args: { text: value.text } }
`);
    expect(faults).toEqual([]);
    expect(tables.rows[0]).toMatchObject({ form: 'option', of: { api: 'lib.App#get', path: '1.config.query' } });
  });

  test('takes argument paths as they are written, also those that YAML reads as numbers', async () => {
    const { tables } = await decode('library: lib\nrows:\n  - { call: [q], role: db.query, args: { text: 1.0, values: [1.10, -1] } }\n');
    expect(tables.rows[0]?.arguments).toEqual({ text: ['1.0'], values: ['1.10', '-1'] });
  });

  test('with a distinctive member applies to any receiver, less certainly', async () => {
    const { tables } = await decode("library: lib\nrows:\n  - { call: ['Model#findByPk'], distinctive: true }\n");
    expect(tables.rows.map(({ api, certainty }) => [api, certainty])).toEqual([
      ['lib.Model#findByPk', 'certain'],
      ['*#findByPk', 'likely'],
    ]);
  });

  test('takes its danger from the shared words', async () => {
    const { tables } = await decode('library: lib\nrows:\n  - { call: [q], role: db.query, args: { text: 0 }, danger: sql-text }\n');
    expect(tables.rows[0]?.dangers).toMatchObject([{ id: 'sql-text', argument: 'text', cwe: ['CWE-89'] }]);
  });
});

describe('a fault names its place', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['unknown key', 'library: lib\nrows:\n  - call: [a]\n    rolle: x\n', 'lib.yaml:4:12 rows.0.rolle unknown key "rolle"'],
    ['unknown role', 'library: lib\nrows:\n  - { call: [a], role: db.querry }\n', 'lib.yaml:3:5 rows.0 no role "db.querry"'],
    [
      'argument of no role',
      'library: lib\nrows:\n  - { call: [a], role: db.query, args: { path: 0 } }\n',
      'lib.yaml:3:5 rows.0 no role of this row has an argument "path"',
    ],
    [
      'bad path',
      'library: lib\nrows:\n  - { call: [a], role: db.query, args: { text: first } }\n',
      'lib.yaml:3:48 rows.0.args.text "first" is no argument path',
    ],
    [
      'bad word',
      'library: lib\nrows:\n  - call: [a]\n    returns:\n      origin: database\n',
      'lib.yaml:5:15 rows.0.returns.origin expected one of',
    ],
    ['no form', 'library: lib\nrows:\n  - role: db.query\n', 'lib.yaml:3:5 rows.0 expected one of the keys call'],
    ['no library', 'rows: []\n', 'lib.yaml:1:1  expected the key "library"'],
    ['unknown danger', 'library: lib\nrows:\n  - { call: [a], danger: nope }\n', 'lib.yaml:3:26 rows.0.danger no danger "nope"'],
    [
      'danger without its argument',
      'library: lib\nrows:\n  - { call: [a], role: db.query, danger: sql-text }\n',
      'lib.yaml:3:42 rows.0.danger the danger "sql-text" is about',
    ],
    ['not a list', 'library: lib\nrows: 3\n', 'lib.yaml:2:7 rows expected a list'],
    ['no YAML', 'library: [lib\n', 'lib.yaml:2:1  '],
  ];
  test.each(cases)('%s', async (_, text, expected) => {
    const { faults } = await decode(text);
    const lines = faults.map(({ file, line, column, path, message }) => `${file}:${line}:${column} ${path} ${message}`);
    expect(lines.filter((line) => line.startsWith(expected))).toHaveLength(1);
  });

  test('and all faults of all files come back together', async () => {
    const { faults } = await decodeTables([
      { name: 'a.yaml', text: 'library: a\nrows: 3\n' },
      { name: 'b.yaml', text: 'library: b\nrowz: []\n' },
    ]);
    expect(faults.map(({ file }) => file)).toEqual(['a.yaml', 'b.yaml']);
  });
});

import { describe, expect, test } from 'vitest';
import { BUILT_IN_REFERENCES, checkReferences, readCatalogFiles, scaffoldReference } from '../../src/catalog/index.ts';
import type { CatalogFile } from '../../src/model/catalog.ts';
import { changed } from './small.ts';

async function faultsOf(files: readonly CatalogFile[], ids: readonly string[] = ['query']): Promise<readonly string[]> {
  const { faults } = await checkReferences(files, ids);
  return faults.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

const COSTLY = `import bcrypt from 'bcrypt';
/** Eight is guessed. */
export const cheap = (password: string) => bcrypt.hash(password, 8);
`;
const COMPLETE = [
  ...changed('query/variants/pg.ts', (text) => text.replace('// anchor: query', '// anchor: query\n  // anchor: check')),
  { path: 'query/lookalikes/costly.ts', text: COSTLY },
];

test('a complete reference has no faults, and each safeguard is one line', async () => {
  const { text, faults } = await checkReferences(COMPLETE, ['query']);
  expect(faults).toEqual([]);
  expect(text).toBe(
    [
      'query: 1 variants, 1 accepts, 2 look-alikes, 3 examples',
      '  bound-values  argument    text of query (db.query): text sql  [pg]',
      '  costly        presence    password.hash in the process {cost min $cost, algorithm one-of $kinds|c}',
      '',
    ].join('\n'),
  );
});

const incomplete: readonly (readonly [string, string, ((text: string) => string) | null, string])[] = [
  [
    'an unmarked safeguard',
    'query/variants/pg.ts',
    (text) => text.replace(/ *\/\/ not here.*\n/, ''),
    'query/variants/pg.ts:1 neither marks nor disclaims the safeguard "costly"',
  ],
  [
    'a safeguard both marked and disclaimed',
    'query/variants/pg.ts',
    (text) => text.replace('here: costly', 'here: costly, bound-values'),
    'query/variants/pg.ts:1 marks the safeguard "bound-values" and says "not here"',
  ],
  [
    'a variant without an anchor',
    'query/variants/pg.ts',
    (text) => text.replace(/\/\/ anchor: \w+/g, '//'),
    'query/variants/pg.ts:1 marks no anchor',
  ],
  ['no variant', 'query/variants/pg.ts', null, 'query/reference.yaml:1 has no variant'],
  [
    'a shape without its why',
    'query/lookalikes/bound-values.ts',
    (text) => text.replace(/\/\*\*.*\n/, ''),
    'query/lookalikes/bound-values.ts:3 "doubled" has no doc line that says why it does not satisfy the safeguard',
  ],
  [
    'a file of shapes without any',
    'query/accepts/bound-values.ts',
    (text) => text.replace('export ', ''),
    'query/accepts/bound-values.ts:1 exports no function',
  ],
  ['a missing README', 'query/README.md', null, 'query/README.md:1 is missing'],
  [
    'a heading that is missing',
    'query/README.md',
    (text) => text.replace('## What goes wrong', '### What goes wrong'),
    'query/README.md:1 its headings are Overview · Why it is safe',
  ],
  [
    'a broken link',
    'query/README.md',
    (text) => text.replace('(reference.yaml)', '(../nothing/reference.yaml)'),
    'query/README.md:5 the link "../nothing/reference.yaml" leads nowhere',
  ],
  [
    'too few clean examples',
    'query/examples/clean/snippet.js',
    (text) => `// expect: bound-values\n${text}`,
    'query/examples:1 has 1 clean examples; at least 2 are needed',
  ],
  [
    'an example with the wrong name',
    'query/examples/clean/snippet.js',
    (text) => `// expect: bound-values\n${text}`,
    'query/examples/clean:1 is called "clean-…" exactly when it expects nothing',
  ],
  [
    'no faulty example',
    'query/examples/faulty/snippet.js',
    (text) => text.replace(/.*expect.*\n/, ''),
    'query/examples:1 has no faulty example',
  ],
  [
    'an expected safeguard that there is not',
    'query/examples/faulty/snippet.js',
    (text) => text.replace('bound-values#doubled', 'bound-value'),
    'query/examples/faulty/snippet.js:3 expects the safeguard "bound-value", which there is not',
  ],
  [
    'an expected look-alike that there is not',
    'query/examples/faulty/snippet.js',
    (text) => text.replace('#doubled', '#tripled'),
    'query/examples/faulty/snippet.js:3 expects the look-alike "tripled", which there is not',
  ],
  [
    'an unused parameter',
    'query/reference.yaml',
    (text) => text.replace('{ min: $cost }', '{ min: 10 }'),
    'query/reference.yaml:1 no safeguard names the parameter "cost"',
  ],
  ['a safeguard that is shown nowhere', 'query/lookalikes/costly.ts', null, 'query/reference.yaml:1 no code shows the safeguard "costly"'],
  [
    'a task that is marked nowhere',
    'query/reference.yaml',
    (text) => text.replace('anchors:\n', 'anchors:\n  nowhere: { role: db.query }\n'),
    'query/reference.yaml:1 no code marks the anchor "nowhere"',
  ],
  [
    'a fault of decoding',
    'query/reference.yaml',
    (text) => text.replace('CWE-89', 'x'),
    'query/reference.yaml:28 expected entries such as CWE-89',
  ],
];

test.each(incomplete)('%s is told', async (_, path, change, expected) => {
  const files = changed(path, change, COMPLETE);
  expect(files).not.toEqual(COMPLETE);
  const faults = await faultsOf(files);
  expect(faults.filter((fault) => fault.startsWith(expected))).toHaveLength(1);
});

test('files that belong to nothing are told', async () => {
  const stray = ['query/notes.txt', 'query/accepts/nothing.ts', 'query/variants/more/x.ts'].map((path) => ({
    path,
    text: 'export const x = 1;\n',
  }));
  const faults = await faultsOf([...COMPLETE, ...stray]);
  expect(faults).toEqual(
    expect.arrayContaining([
      'query/notes.txt:1 is no file of a reference',
      'query/accepts/nothing.ts:1 is named after no safeguard: "nothing"',
      'query/variants/more/x.ts:1 is no file of a reference',
    ]),
  );
});

test('only the references asked for are checked', async () => {
  const files = changed('hash/reference.yaml', (text) => text.replace('CWE-89', 'x'), COMPLETE);
  expect(await faultsOf(files)).toEqual([]);
  expect(await faultsOf(files, ['hash'])).not.toEqual([]);
  expect((await checkReferences(files, ['query', 'nothing'])).ids).toEqual(['query']);
});

describe('a new reference', async () => {
  const read = readCatalogFiles(BUILT_IN_REFERENCES);
  if ('fault' in read) throw new Error(read.fault);
  const shared = read.files.filter(({ path }) => /^(?:api|probes)\//.test(path));
  const files = scaffoldReference('find-orders', 'reference.schema.json').map(({ path, text }) => ({ path: `find-orders/${path}`, text }));

  test('passes the check as it is', async () => {
    const { faults } = await checkReferences([...shared, ...files], ['find-orders']);
    expect(faults.filter(({ file }) => file.startsWith('find-orders/'))).toEqual([]);
  });

  test('names the schema for editors', () => {
    expect(files[0]?.text).toMatch(/^# yaml-language-server: \$schema=reference\.schema\.json\n/);
  });
});

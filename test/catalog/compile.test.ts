import { describe, expect, test } from 'vitest';
import { catalogOfCompiled, type CodeToSign, compile, layer } from '../../src/catalog/index.ts';
import type { CatalogFile } from '../../src/model/catalog.ts';
import { changed, folder, HASH_YAML, REFERENCE_YAML, SMALL } from './small.ts';

/** Names what it was asked to sign. */
const sign = ({ safeguard, fn, file }: CodeToSign): string => `${file.kind} ${fn ?? '-'} ${safeguard.id}`;

describe('a compiled catalog', async () => {
  const compiled = await compile(SMALL, { sign });

  test('is plain data that survives JSON', () => {
    expect(JSON.parse(JSON.stringify(compiled.index))).toEqual(compiled.index);
    for (const shard of compiled.shards.values()) expect(JSON.parse(JSON.stringify(shard))).toEqual(shard);
  });

  test('does not depend on the order of files', async () => {
    const again = await compile(SMALL.toReversed(), { sign });
    expect(JSON.stringify(again.index)).toBe(JSON.stringify(compiled.index));
    expect(JSON.stringify([...again.shards])).toBe(JSON.stringify([...compiled.shards]));
  });

  test('has an index by role and library', () => {
    expect(compiled.index.references).toMatchObject([
      { id: 'hash', libraries: ['pg'] },
      {
        id: 'query',
        title: 'A query',
        libraries: ['pg'],
        roles: { 'db.query': [{ anchor: 'query', task: true }], 'password.verify': [{ anchor: 'check', task: false }] },
      },
    ]);
    expect(compiled.index.promptIndex.ids).toEqual(['hash', 'query']);
  });

  test('has a shard with signed variants and shapes, without the marks in their texts', () => {
    const shard = compiled.shards.get('query');
    expect(shard?.variants).toMatchObject([
      { name: 'pg', libraries: ['pg'], notHere: { costly: 'nothing is hashed' }, signature: { 'bound-values': 'variant - bound-values' } },
    ]);
    expect(shard?.variants[0]?.marks.map(({ id, fn }) => [id, fn])).toEqual([
      ['query', 'find'],
      ['bound-values', 'find'],
    ]);
    expect(shard?.accepts).toMatchObject([
      { id: 'constant', why: 'No value at all.', signature: 'accept constant bound-values', marks: [{ id: 'bound-values' }] },
    ]);
    expect(shard?.lookAlikes).toMatchObject([
      {
        id: 'doubled',
        safeguard: 'bound-values',
        why: 'Quotes are doubled by hand.',
        file: 'query/lookalikes/bound-values.ts',
        location: { startLine: 4 },
      },
    ]);
    const texts = shard?.files.map(({ text }) => text).join('\n');
    expect(texts).not.toMatch(/anchor:|safeguard:|not here:/);
    expect(shard?.files.map(({ path }) => path)).toEqual([
      'query/variants/pg.ts',
      'query/accepts/bound-values.ts',
      'query/lookalikes/bound-values.ts',
    ]);
  });

  test('has the examples with what is expected of them, also from fences', () => {
    expect(compiled.shards.get('query')?.examples).toMatchObject([
      { name: 'clean', prompt: 'A search', files: [{ path: 'query/examples/clean/snippet.js', expects: [] }] },
      { name: 'clean-too', files: [{ path: 'query/examples/clean-too/snippet.md' }] },
      {
        name: 'faulty',
        files: [
          {
            expects: [{ reference: 'query', safeguard: 'bound-values', lookalike: 'doubled', state: 'altered', confidence: null, line: 3 }],
          },
        ],
      },
    ]);
    const [file] = compiled.shards.get('query')?.examples[2]?.files ?? [];
    expect(file?.text.split('\n')[1]?.trim()).toBe('');
  });

  test('gives the pipeline references with their parameters filled in', () => {
    const catalog = catalogOfCompiled(compiled);
    expect(catalog.reference('query').reference.safeguards[1]?.rule).toMatchObject({
      test: { cost: { min: 10, advise: 12 }, algorithm: { oneOf: ['a', 'b', 'c'] } },
    });
    expect(catalog.reference('query')).toBe(catalog.reference('query'));
    expect(() => catalog.reference('nothing')).toThrow('no reference "nothing"');
  });
});

test('a reference with faults is left out, the others stay', async () => {
  const { shards, faults } = await compile(
    changed('hash/reference.yaml', (text) => text.replace('CWE-89', 'x')),
    { sign },
  );
  expect([...shards.keys()]).toEqual(['query']);
  expect(faults).toHaveLength(1);
});

test('a near miss that points to nothing is a warning', async () => {
  const { warnings } = await compile(
    SMALL.filter(({ path }) => !path.startsWith('hash/')),
    { sign },
  );
  expect(warnings.map(({ file, message }) => `${file} ${message}`)).toEqual(['query/reference.yaml no reference "hash" yet']);
});

describe('layering', async () => {
  const base = catalogOfCompiled(await compile(SMALL, { sign }));
  const over = async (files: readonly CatalogFile[]): Promise<ReturnType<typeof layer>> => {
    const compiled = await compile(files, { sign, base });
    expect(compiled.faults).toEqual([]);
    return layer(base, compiled);
  };
  const patch = (yaml: string): ReturnType<typeof over> => over([{ path: 'ours/reference.yaml', text: `extends: query\n${yaml}` }]);

  test('adds references, with the tables of the base', async () => {
    const { catalog } = await over(folder('ours', HASH_YAML.replace('id: hash\n', 'id: ours\n')));
    expect(catalog.references.map(({ id }) => id)).toEqual(['hash', 'ours', 'query']);
    expect(catalog.promptIndex.ids).toEqual(['hash', 'ours', 'query']);
    expect(catalog.tables).toBe(base.tables);
    expect(catalog.reference('ours').reference.title).toBe('A hash');
  });

  test('replaces a reference of the same id', async () => {
    const { catalog } = await over(folder('query', REFERENCE_YAML.replace('title: A query', 'title: Our query')));
    expect(catalog.references.map(({ title }) => title)).toEqual(['A hash', 'Our query']);
    expect(catalog.reference('query').reference.title).toBe('Our query');
    expect(base.reference('query').reference.title).toBe('A query');
  });

  test('makes parameters stricter and changes severities', async () => {
    const { catalog, faults } = await patch('parameters: { cost: { value: 12 } }\nseverity: { costly: high }\n');
    expect(faults).toEqual([]);
    const { safeguards } = catalog.reference('query').reference;
    expect(safeguards[1]).toMatchObject({ severity: 'high', rule: { test: { cost: { min: 12 } } } });
    expect(JSON.stringify(safeguards[1])).not.toContain('advise');
  });

  test('switches references and safeguards off', async () => {
    const all = await patch('disable: true\n');
    expect(all.catalog.references.map(({ id }) => id)).toEqual(['hash']);
    const one = await patch('disable: [costly]\n');
    expect(one.catalog.reference('query').reference.safeguards.map(({ id }) => id)).toEqual(['bound-values']);
  });

  test.each([
    ['parameters: { cost: { value: 9 } }\n', '9 is laxer than 10 (a cheat sheet)'],
    ['parameters: { kinds: { value: [a, z] } }\n', 'a, z is laxer than a, b (a cheat sheet)'],
    ['parameters: { coast: { value: 12 } }\n', 'query has no parameter "coast"'],
    ['severity: { cheap: high }\n', 'query has no safeguard "cheap"'],
  ])('refuses %s', async (yaml, message) => {
    const { faults } = await patch(yaml);
    expect(faults.map((fault) => fault.message)).toEqual([message]);
  });

  test('refuses to extend what is not there', async () => {
    const { faults } = await over([{ path: 'ours/reference.yaml', text: 'extends: nothing\ndisable: true\n' }]);
    expect(faults.map(({ message }) => message)).toEqual(['no reference "nothing"']);
  });
});

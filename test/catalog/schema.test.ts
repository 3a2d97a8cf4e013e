/** The schema that editors use agrees with the decoder that decides. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BUILT_IN_REFERENCES, compile, readCatalogFiles, scaffoldReference } from '../../src/catalog/index.ts';
import * as vocabulary from '../../src/catalog/vocabulary.ts';
import { CONTEXTS, ORIGINS } from '../../src/model/facts.ts';
import { CATEGORIES, SEVERITIES } from '../../src/model/report.ts';
import { SECRECIES, VALUE_TYPES } from '../../src/tables/index.ts';
import { API, folder, REFERENCE_YAML } from './small.ts';

const schema = JSON.parse(readFileSync(new URL('../../src/schemas/reference.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(schema);
const read = readCatalogFiles(BUILT_IN_REFERENCES);
const built = 'fault' in read ? [] : read.files.filter(({ path }) => path.endsWith('/reference.yaml'));

test.each(built.map(({ path, text }) => [path, text]))('%s is valid', (_, text) => {
  validate(parse(text));
  expect(validate.errors ?? []).toEqual([]);
});

test('a scaffold and a patch are valid', () => {
  expect(validate(parse(scaffoldReference('x', 's')[0]?.text ?? ''))).toBe(true);
  expect(validate({ extends: 'x', disable: ['a'], severity: { b: 'high' }, parameters: { cost: { value: 14 } } })).toBe(true);
});

test('its words are those of the decoder', () => {
  const words = new Set<unknown>();
  JSON.parse(JSON.stringify(schema), (_, value: unknown) => {
    words.add(value);
    return value;
  });
  const { KINDS, TIERS, EVIDENCES, TRIGGERS, SCOPES, EXITS, REPORT_AT, DIRECTIONS, OBSERVABLE, TEXT_KINDS } = vocabulary;
  const lists = [
    KINDS,
    TIERS,
    EVIDENCES,
    TRIGGERS,
    SCOPES,
    EXITS,
    REPORT_AT,
    DIRECTIONS,
    OBSERVABLE,
    TEXT_KINDS,
    CONTEXTS,
    ORIGINS,
    CATEGORIES,
    SEVERITIES,
    SECRECIES,
    VALUE_TYPES,
  ];
  expect(lists.flat().filter((word) => !words.has(word))).toEqual([]);
});

describe('what the schema refuses, the decoder refuses', () => {
  const changes: readonly (readonly [string, string])[] = [
    ['input-validation', 'validation'],
    ['kind: argument', 'kind: arg'],
    ['test: { text: sql }', 'test: { txt: sql }'],
    ['test: { text: sql }', 'test: {}'],
    ['scope: process', 'scope: world'],
    ['severity: critical', 'severity: fatal'],
    ['cwe: [CWE-89]', 'cwe: [89]'],
    ['direction: min', 'direction: up'],
    ['exits: [reply, throw]', 'exits: [leave]'],
    ['reviewed: 2026-01-31', 'reviewed: today'],
    ['    repair: Bind it.\n', ''],
    ['min: $cost', 'min: cost'],
    ['task: false', 'task: never'],
    ['role: db.query', 'rolle: db.query'],
  ];
  test.each(changes)('%s → %s', async (from, to) => {
    const text = REFERENCE_YAML.replace(from, to);
    expect(text).not.toBe(REFERENCE_YAML);
    const { faults } = await compile([...API, ...folder('query', text)], { sign: () => '' });
    expect([validate(parse(text)), faults.length > 0]).toEqual([false, true]);
  });
});

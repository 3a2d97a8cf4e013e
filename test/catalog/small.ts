/** A small catalog of two references, as files. */
import type { CatalogFile } from '../../src/model/catalog.ts';

export const REFERENCE_YAML = `id: query
title: A query
task: Run a query for a search box
category: input-validation
prompts: [Write a search over the products table with a query]
near-misses: [{ prompt: store the password, matches: hash }]
related: [hash]
sources: [https://example.test/query]
owner: core
reviewed: 2026-01-31
version: 1
anchors:
  query: { role: db.query }
  check: { roles: [password.verify], where: { password: { secrecy: [credential] } }, task: false }
groups:
  refusals: { exits: [reply, throw], after: query, decided-by: [query, bound-values] }
parameters:
  cost: { value: 10, direction: min, advise: 12, source: a cheat sheet }
  kinds: { value: [a, b], direction: one-of, source: a cheat sheet }
safeguards:
  - id: bound-values
    title: Values are bound
    kind: argument
    trigger: any-dynamic
    protects: query
    argument: text
    test: { text: sql }
    cwe: [CWE-89]
    owasp: ['A05:2025 Injection']
    severity: critical
    checks: [parameterized-queries]
    impact: The text runs.
    attack: { input: "' OR 1=1", effect: all rows }
    repair: Bind it.
  - id: costly
    title: Costs enough
    tier: hardening
    kind: presence
    of: { role: password.hash }
    scope: process
    test: { cost: { min: $cost }, algorithm: { one-of: [$kinds, c] } }
    cwe: [CWE-916]
    severity: medium
    impact: It is guessed.
    attack: { input: a list, effect: passwords }
    repair: Raise it.
`;

export const HASH_YAML = REFERENCE_YAML.replace('id: query\n', 'id: hash\n')
  .replace('title: A query', 'title: A hash')
  .replace('matches: hash', 'matches: query');

const VARIANT = `import { Pool } from 'pg';

const pool = new Pool();

export async function find(name: string) {
  // not here: costly -- nothing is hashed
  // anchor: query
  return pool.query(/* safeguard: bound-values */ 'SELECT 1 WHERE name = $1', [name]);
}
`;

const ACCEPT = `import { Pool } from 'pg';
const pool = new Pool();
/**
 * No value
 * at all.
 */
export const constant = () => pool.query(/* safeguard: bound-values */ 'SELECT 1');
`;

const LOOKALIKE = `import { Pool } from 'pg';
const pool = new Pool();
/** Quotes are doubled by hand. */
export function doubled(name: string) {
  // anchor: query
  return pool.query('SELECT 1 WHERE name = ' + name.replaceAll("'", "''"));
}
`;

const SNIPPET = `app.get('/', (req) => {
  // expect: bound-values#doubled altered
  return pool.query('SELECT 1 WHERE name = ' + req.query.name);
});
`;

const README = `# A query

## Overview

It runs a [query](reference.yaml).

## Why it is safe

Bound.

## What goes wrong

Text.

## What a snippet cannot show

Rights.

## References

- [A page](https://example.test/query)
`;

export const API: readonly CatalogFile[] = [
  {
    path: 'api/_roles.yaml',
    text: `db.query: { meaning: runs query text, arguments: [text, values] }
password.hash: { meaning: hashes, arguments: [password, cost, algorithm] }
password.verify: { meaning: compares, arguments: [password, hash] }
session.regenerate: { meaning: a new id, arguments: [] }
`,
  },
  { path: 'api/pg.yaml', text: "library: pg\nrows:\n  - { call: ['Pool#query'], role: db.query, args: { text: 0, values: 1 } }\n" },
];

/** The files of one reference, its YAML replaced if given. */
export function folder(id: string, yaml: string): readonly CatalogFile[] {
  return [
    { path: `${id}/reference.yaml`, text: yaml },
    { path: `${id}/README.md`, text: README },
    { path: `${id}/variants/pg.ts`, text: VARIANT },
    { path: `${id}/accepts/bound-values.ts`, text: ACCEPT },
    { path: `${id}/lookalikes/bound-values.ts`, text: LOOKALIKE },
    { path: `${id}/examples/faulty/prompt.txt`, text: 'A search\n' },
    { path: `${id}/examples/faulty/snippet.js`, text: SNIPPET },
    { path: `${id}/examples/clean/prompt.txt`, text: 'A search\n' },
    { path: `${id}/examples/clean/snippet.js`, text: 'pool.query("SELECT 1");\n' },
    { path: `${id}/examples/clean-too/prompt.txt`, text: 'A search\n' },
    { path: `${id}/examples/clean-too/snippet.md`, text: 'Here:\n```js\npool.query("SELECT 2");\n```\n' },
  ];
}

export const SMALL: readonly CatalogFile[] = [...API, ...folder('query', REFERENCE_YAML), ...folder('hash', HASH_YAML)];

/** The files with one of them changed or, with null, left out. */
export function changed(
  path: string,
  change: ((text: string) => string) | null,
  files: readonly CatalogFile[] = SMALL,
): readonly CatalogFile[] {
  return files.flatMap((file) => {
    if (file.path !== path) return [file];
    return change === null ? [] : [{ path, text: change(file.text) }];
  });
}

/**
 * Every reference of the catalog, present and future, compared by the real pipeline with its own variants, shapes and examples.
 *
 * What is known to fail is listed with its reason in `references/known-failures.yaml`; what is listed and passes fails too.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { stateOfSignature } from '../../src/assess/index.ts';
import { checksOf, openCatalog, showFault } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

interface KnownFailure {
  readonly reference: string;
  /** As a check is named: `variant pg`, `accept bound-values#constant`, `look-alike bound-values#quoted`, `example faulty-search`. */
  readonly check: string;
  readonly reason: string;
}

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog, warnings } = opened;
const checks = catalog.references.flatMap(({ id }) =>
  checksOf(catalog.reference(id), { review: (input) => review(input, catalog), stateOf: stateOfSignature }).map((check) => ({ id, check })),
);
const known = knownFailures();
const keyOf = (id: string, check: string) => `${id} ${check}`;
const listed = new Set(known.map(({ reference, check }) => keyOf(reference, check)));

test('the built-in references have no faults', () => {
  const faults = warnings.map(showFault).filter((warning) => !/ no reference "[a-z0-9-]+" yet$/.test(warning));
  expect(faults).toEqual([]);
});

test('each known failure names a check, once, and says why it fails', () => {
  const names = new Set(checks.map(({ id, check }) => keyOf(id, check.name)));
  expect(known.filter(({ reference, check }) => !names.has(keyOf(reference, check)))).toEqual([]);
  expect(known.filter(({ reason }) => typeof reason !== 'string' || reason.trim().length < 20)).toEqual([]);
  expect(listed.size).toBe(known.length);
});

describe.each(catalog.references.map(({ id }) => id))('%s', (id) => {
  const own = checks.filter((one) => one.id === id).map(({ check }) => [check.name, check] as const);
  test.each(own)('%s', (name, check) => {
    const wrong = check.run();
    if (listed.has(keyOf(id, name))) expect(wrong, 'passes: take it off references/known-failures.yaml').not.toEqual([]);
    else expect(wrong).toEqual([]);
  });
});

function knownFailures(): readonly KnownFailure[] {
  const path = new URL('../../references/known-failures.yaml', import.meta.url);
  return existsSync(path) ? ((parse(readFileSync(path, 'utf8')) as KnownFailure[] | null) ?? []) : [];
}

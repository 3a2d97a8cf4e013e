/** Every reference of the catalog, present and future, compared by the real pipeline with its own variants, shapes and examples. */
import { describe, expect, test } from 'vitest';
import { checksOf, openCatalog, showFault } from '../../src/catalog/index.ts';
import { stateOfSignature } from '../../src/assess/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog, warnings } = opened;

test('the built-in references have no faults', () => {
  const faults = warnings.map(showFault).filter((warning) => !/ no reference "[a-z0-9-]+" yet$/.test(warning));
  expect(faults).toEqual([]);
});

describe.each(catalog.references.map(({ id }) => id))('%s', (id) => {
  const checks = checksOf(catalog.reference(id), { review: (input) => review(input, catalog), stateOf: stateOfSignature });
  test.each(checks.map((check) => [check.name, check] as const))('%s', (_, check) => {
    expect(check.run()).toEqual([]);
  });
});

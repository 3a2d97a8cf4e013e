/** Each transform changes text as it says and keeps it parseable. */
import { describe, expect, test } from 'vitest';
import { syntaxErrors } from './code.ts';
import { EVERYWHERE, randomOf } from './random.ts';
import { TRANSFORMS } from './transforms/index.ts';

const squeezed = (text: string): string => text.trim().replace(/\s+/g, ' ');

describe.each(TRANSFORMS.map((transform) => [transform.id, transform] as const))('%s', (_id, transform) => {
  test.each(transform.examples.map((example) => [...example]))('%s', (before, after) => {
    const changed = transform.apply(before, randomOf(EVERYWHERE));
    expect(squeezed(changed ?? '(not applicable)')).toBe(squeezed(after));
    if (transform.split === undefined) expect(syntaxErrors(changed ?? '')).toEqual([]);
  });
  test('leaves alone what it does not know', () => {
    expect(transform.apply('', randomOf(EVERYWHERE))).toBeNull();
  });
});

test('ids are unique', () => {
  expect(new Set(TRANSFORMS.map(({ id }) => id)).size).toBe(TRANSFORMS.length);
});

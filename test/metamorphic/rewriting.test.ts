/** diff(r, r) = [] and diff(r, t(r)) = [] for every variant of every reference, every transform, and chains of them. */
import { describe, expect, test } from 'vitest';
import { chainCases, faultsOfRewrite, transformCases } from './cases.ts';
import { faultsOfList, type Outcome, outcomeOf, unlisted } from './known.ts';
import { SUBJECTS } from './subjects.ts';

const outcomes: { readonly transforms: Outcome[]; readonly chains: Outcome[] } = { transforms: [], chains: [] };

describe.each(SUBJECTS.map((subject) => [subject.name, subject] as const))('%s', (_name, subject) => {
  test('differs in nothing from itself', () => {
    expect(faultsOfRewrite(subject, [subject.file])).toEqual([]);
  });

  test('differs in nothing when it is rewritten in one way', () => {
    const found = transformCases(subject).map(outcomeOf);
    outcomes.transforms.push(...found);
    expect(found.length).toBeGreaterThan(10);
    expect(unlisted('transforms', found)).toEqual([]);
  });

  test('differs in nothing when it is rewritten in several ways', () => {
    const found = chainCases(subject).map(outcomeOf);
    outcomes.chains.push(...found);
    expect(unlisted('chains', found)).toEqual([]);
  });
});

test('the listed failures fail, and are few', () => {
  expect(faultsOfList('transforms', outcomes.transforms, 0.01)).toEqual([]);
  expect(faultsOfList('chains', outcomes.chains, 0.01)).toEqual([]);
});

/** diff(r, m(r)) is what was struck, for every mark of every variant; rewriting it changes nothing; two mutants report both. */
import { describe, expect, test } from 'vitest';
import { commutationCases, mutantCases, pairCases } from './cases.ts';
import { faultsOfList, type Outcome, outcomeOf, unlisted } from './known.ts';
import { SUBJECTS } from './subjects.ts';

const outcomes: Record<'mutants' | 'commutations' | 'pairs', Outcome[]> = { mutants: [], commutations: [], pairs: [] };

describe.each(SUBJECTS.map((subject) => [subject.name, subject] as const))('%s', (_name, subject) => {
  const mutants = mutantCases(subject);

  test('reports each mutant, and nothing else', () => {
    const found = mutants.map(outcomeOf);
    outcomes.mutants.push(...found);
    expect(unlisted('mutants', found)).toEqual([]);
  });

  test('reports a mutant as well when it is rewritten', () => {
    const found = commutationCases(mutants).map(outcomeOf);
    outcomes.commutations.push(...found);
    expect(unlisted('commutations', found)).toEqual([]);
  });

  test('reports both of two mutants', () => {
    const found = pairCases(mutants).map(outcomeOf);
    outcomes.pairs.push(...found);
    expect(unlisted('pairs', found)).toEqual([]);
  });
});

test('the listed failures fail, and are few', () => {
  expect(faultsOfList('mutants', outcomes.mutants, 0.03)).toEqual([]);
  expect(faultsOfList('commutations', outcomes.commutations, 0.03)).toEqual([]);
  expect(faultsOfList('pairs', outcomes.pairs, 0.03)).toEqual([]);
  expect(new Set(outcomes.mutants.map(({ row }) => row)).size).toBeGreaterThan(10);
});

import { expect, it } from 'vitest';
import { candidatesOf } from '../../src/match/index.ts';
import type { PromptIndexData, ReferenceSummary } from '../../src/model/catalog.ts';
import { readPrompt } from '../../src/prompt/index.ts';

/** Scores as they are given: a prompt of one known word has it as its only direction. */
function askedAt(scores: Readonly<Record<string, number>>): readonly string[] {
  const ids = Object.keys(scores);
  const weights = Object.values(scores).flatMap((score, at) => [at, score * 1000]);
  const promptIndex: PromptIndexData = {
    version: 1,
    ids,
    unseen: 1,
    bias: [...ids, 'none'].map(() => 0),
    terms: [['frobnic', 1, weights]],
  };
  const references = ids.map(
    (id): ReferenceSummary => ({
      id,
      title: id,
      task: id,
      category: 'input-validation',
      prompts: [],
      nearMisses: [],
      signals: [],
      roles: {},
      libraries: [],
    }),
  );
  return candidatesOf({ references, promptIndex }, readPrompt('frobnicate'), []).flatMap(({ byPrompt, summary }) =>
    byPrompt ? [summary.id] : [],
  );
}

it.each([
  ['the best and one close to it', { first: 0.8, second: 0.7, third: 0.4 }, ['first', 'second']],
  ['three at the most', { first: 0.8, second: 0.79, third: 0.78, fourth: 0.77 }, ['first', 'second', 'third']],
  ['the best alone where all are guesses', { first: 0.29, second: 0.28 }, ['first']],
  ['no guess beside the best', { first: 0.35, second: 0.29 }, ['first']],
])('asks for %s', (_, scores, expected) => expect(askedAt(scores)).toEqual(expected));

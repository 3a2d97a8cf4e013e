import { argument, type Rule } from './rule.ts';

export const promiseOfPromise: Rule = {
  id: 'promise-of-promise',
  example: ['Promise.resolve(Promise.resolve(a))', 'Promise.resolve(a)'],
  distinct: ['Promise.resolve(a)', 'a'],
  sideCondition: 'A promise of a promise is the inner promise.',
  ops: ['promise'],
  apply(arena, draft) {
    return arena.get(argument(draft, 0)).op === 'promise' ? argument(draft, 0) : null;
  },
};

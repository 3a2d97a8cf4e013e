import { argument, type Rule } from './rule.ts';

export const comparisonDirection: Rule = {
  id: 'comparison-direction',
  example: ['0 < n', 'n > 0'],
  distinct: ['n < 0', 'n > 0'],
  sideCondition: 'Relational operators are mirrored, never negated: NaN makes !(a < b) differ from b <= a.',
  ops: ['binary'],
  apply(arena, draft) {
    const mirrored = { '>': '<', '>=': '<=' }[String(draft.lit)];
    return mirrored ? arena.make({ op: 'binary', lit: mirrored, args: [argument(draft, 1), argument(draft, 0)] }) : null;
  },
};

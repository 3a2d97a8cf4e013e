import { argument, isBoolean, truthiness, type Rule } from './rule.ts';

export const negation: Rule = {
  id: 'negation',
  example: ['!!(a === b)', 'a === b'],
  distinct: ['!a', 'a'],
  sideCondition: 'Double negation vanishes only from what is a boolean already.',
  ops: ['not'],
  apply(arena, draft) {
    const inner = arena.get(argument(draft, 0));
    if (inner.op === 'not' && isBoolean(arena, inner.args[0] as number)) return inner.args[0] as number;
    const known = truthiness(arena, argument(draft, 0));
    return known === null ? null : { op: 'lit', lit: !known };
  },
};

import { argument, truthiness, type Rule } from './rule.ts';

export const shortCircuit: Rule = {
  id: 'short-circuit',
  example: ["'' || x", 'x'],
  distinct: ["x || 'dev'", 'x'],
  sideCondition: 'Only a left side whose form decides it vanishes; a literal fallback stays visible.',
  ops: ['or', 'and', 'nullish'],
  apply(arena, draft) {
    const [left, right] = [argument(draft, 0), argument(draft, 1)];
    if (left === right) return left;
    if (draft.op === 'nullish') {
      const nil = arena.get(arena.make({ op: 'isnil', args: [left] }));
      return nil.op === 'lit' ? (nil.lit ? right : left) : null;
    }
    const known = truthiness(arena, left);
    if (known === null) return null;
    return known === (draft.op === 'or') ? left : right;
  },
};

import { argument, isBoolean, literalOf, NOT_LITERAL, type Rule } from './rule.ts';

export const equality: Rule = {
  id: 'equality',
  example: ["'a' === x", "x === 'a'"],
  distinct: ["x == 'a'", "x === 'a'"],
  sideCondition: 'Arguments of === are ordered: literals last, then by age; a boolean equals no text and no number.',
  ops: ['binary'],
  apply(arena, draft) {
    if (draft.lit !== '===' && draft.lit !== '==') return null;
    const [left, right] = [argument(draft, 0), argument(draft, 1)];
    const [a, b] = [literalOf(arena, left), literalOf(arena, right)];
    if (a !== NOT_LITERAL && b !== NOT_LITERAL) return draft.lit === '===' ? { op: 'lit', lit: a === b } : null;
    if (b === true && isBoolean(arena, left)) return left;
    if (b === false && isBoolean(arena, left)) return arena.make({ op: 'not', args: [left] });
    // `!role === 'admin'`: what negates is no text.
    if (draft.lit === '===' && (typeof b === 'string' || typeof b === 'number') && isBoolean(arena, left)) return { op: 'lit', lit: false };
    const choice = arena.get(left);
    if (b !== NOT_LITERAL && choice.op === 'ite') {
      const [then, otherwise] = [literalOf(arena, choice.args[1] as number), literalOf(arena, choice.args[2] as number)];
      if (then === b && otherwise !== NOT_LITERAL && otherwise !== b) return choice.args[0] as number;
      if (otherwise === b && then !== NOT_LITERAL && then !== b) return arena.make({ op: 'not', args: [choice.args[0] as number] });
    }
    const swap = a !== NOT_LITERAL ? b === NOT_LITERAL : b === NOT_LITERAL && left > right;
    return swap ? arena.make({ ...draft, args: [right, left] }) : null;
  },
};

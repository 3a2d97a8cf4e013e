import { argument, isBoolean, literalOf, truthiness, type Rule } from './rule.ts';

export const choice: Rule = {
  id: 'choice',
  example: ['a === b ? true : false', 'a === b'],
  distinct: ['c ? x : null', 'x'],
  sideCondition: 'c ? true : false becomes c only where c is a boolean or only its truth matters.',
  ops: ['ite'],
  apply(arena, draft) {
    const [condition, then, otherwise] = [argument(draft, 0), argument(draft, 1), argument(draft, 2)];
    if (then === otherwise) return then;
    const known = truthiness(arena, condition);
    if (known !== null) return known ? then : otherwise;
    const test = arena.get(condition);
    if (test.op === 'not') return arena.make({ op: 'ite', args: [test.args[0] as number, otherwise, then] });
    if (!isBoolean(arena, condition)) return null;
    if (literalOf(arena, then) === true && literalOf(arena, otherwise) === false) return condition;
    if (literalOf(arena, then) === false && literalOf(arena, otherwise) === true) return arena.make({ op: 'not', args: [condition] });
    return null;
  },
};

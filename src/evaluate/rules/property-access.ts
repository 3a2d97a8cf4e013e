import { argument, literalOf, NOT_LITERAL, type Rule } from './rule.ts';

export const propertyAccess: Rule = {
  id: 'property-access',
  example: ["a['b']", 'a.b'],
  distinct: ['a[b]', 'a.b'],
  sideCondition: 'The key is a string or number literal.',
  ops: ['index', 'call'],
  apply(arena, draft) {
    if (draft.op === 'call') {
      const callee = arena.get(argument(draft, 0));
      const at = draft.args?.[1] === undefined ? NOT_LITERAL : literalOf(arena, draft.args[1]);
      return callee.op === 'get' && callee.lit === 'at' && draft.args?.length === 2 && typeof at === 'number' && at >= 0
        ? arena.make({ op: 'get', args: [callee.args[0] as number], lit: String(at) })
        : null;
    }
    const key = literalOf(arena, argument(draft, 1));
    if (typeof key !== 'string' && typeof key !== 'number') return null;
    return arena.make({ op: 'get', args: [argument(draft, 0)], lit: String(key) });
  },
};

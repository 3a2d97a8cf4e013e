import { argument, literalOf, NOT_LITERAL, type Rule } from './rule.ts';

export const typeOfKnown: Rule = {
  id: 'type-of-known',
  example: ["typeof 'a'", "'string'"],
  distinct: ['typeof a', "'string'"],
  sideCondition: 'The form fixes the type.',
  ops: ['unary'],
  apply(arena, draft) {
    const value = literalOf(arena, argument(draft, 0));
    if (draft.lit === 'typeof') {
      if (value !== NOT_LITERAL) return { op: 'lit', lit: value === null ? 'object' : typeof value };
      const op = arena.get(argument(draft, 0)).op;
      if (op === 'cat') return { op: 'lit', lit: 'string' };
      if (op === 'object' || op === 'array') return { op: 'lit', lit: 'object' };
      return op === 'closure' || op === 'lambda' ? { op: 'lit', lit: 'function' } : null;
    }
    if (draft.lit === 'void') return { op: 'lit', lit: undefined };
    if (draft.lit === '-' && typeof value === 'number') return { op: 'lit', lit: -value };
    return draft.lit === '+' && typeof value === 'number' ? { op: 'lit', lit: value } : null;
  },
};

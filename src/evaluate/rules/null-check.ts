import type { TermId } from '../../model/term.ts';
import type { Arena, Draft } from '../arena.ts';
import { argument, literalOf, NOT_LITERAL, type Rule } from './rule.ts';

export const nullCheck: Rule = {
  id: 'null-check',
  example: ['a == null', 'a === undefined'],
  distinct: ['a === 0', 'a == null'],
  sideCondition: 'null and undefined are told apart nowhere: guards treat both as absent.',
  ops: ['binary', 'isnil'],
  apply(arena, draft) {
    if (draft.op === 'isnil') return ofForm(arena, argument(draft, 0));
    if (draft.lit !== '===' && draft.lit !== '==') return null;
    for (const [one, other] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const value = literalOf(arena, argument(draft, one));
      if (value === null || value === undefined) return arena.make({ op: 'isnil', args: [argument(draft, other)] });
    }
    return null;
  },
};

function ofForm(arena: Arena, id: TermId): Draft | null {
  const value = literalOf(arena, id);
  if (value !== NOT_LITERAL) return { op: 'lit', lit: value === null || value === undefined };
  const op = arena.get(id).op;
  return ['object', 'array', 'closure', 'lambda', 'promise', 'regex', 'instance', 'cat', 'new', 'import'].includes(op)
    ? { op: 'lit', lit: false }
    : null;
}

import type { TermId } from '../../model/term.ts';
import type { Arena, Draft } from '../arena.ts';
import { argument, literalOf, type Rule } from './rule.ts';

export const equalMembers: Rule = {
  id: 'equal-members',
  example: ['a.substring(1)', 'a.slice(1)'],
  distinct: ['a.slice(-1)', 'a.substring(-1)'],
  sideCondition: 'substring and substr equal slice for non-negative literal bounds; utf8 is Buffer.from’s default.',
  ops: ['call'],
  apply(arena, draft) {
    const callee = arena.get(argument(draft, 0));
    if (callee.op !== 'get') return null;
    const rest = draft.args?.slice(1) ?? [];
    if (callee.lit === 'substring' && rest.length === 1 && isIndex(literalOf(arena, rest[0] as number)))
      return renamed(arena, draft, callee.args[0] as number, 'slice', rest);
    if (callee.lit === 'from' && rest.length === 2 && ['utf8', 'utf-8'].includes(String(literalOf(arena, rest[1] as number)))) {
      return renamed(arena, draft, callee.args[0] as number, 'from', rest.slice(0, 1));
    }
    if (callee.lit === 'trimLeft' || callee.lit === 'trimRight')
      return renamed(arena, draft, callee.args[0] as number, callee.lit === 'trimLeft' ? 'trimStart' : 'trimEnd', rest);
    return null;
  },
};

function renamed(arena: Arena, draft: Draft, receiver: TermId, name: string, rest: readonly TermId[]): TermId {
  const callee = arena.make({ op: 'get', args: [receiver], lit: name });
  return arena.make({ ...draft, args: [callee, ...rest] });
}

const isIndex = (value: unknown): boolean => typeof value === 'number' && value >= 0;

import type { TermId } from '../../model/term.ts';
import type { Arena } from '../arena.ts';
import type { Rule } from './rule.ts';

export const objectOrder: Rule = {
  id: 'object-order',
  example: ['({ b: 1, a: 2 })', '({ a: 2, b: 1 })'],
  distinct: ['({ a: 1, ...x })', '({ ...x, a: 1 })'],
  sideCondition: 'Keys move only between spreads; the last of two equal keys wins; a spread of a known object is expanded.',
  ops: ['object'],
  apply(arena, draft) {
    const keys = draft.keys ?? [];
    const args = draft.args ?? [];
    const open = keys.flatMap((key, i) => expand(arena, key, args[i] as number));
    const ordered = order(open);
    const same = ordered.length === keys.length && ordered.every(([key, value], i) => key === keys[i] && value === args[i]);
    return same ? null : { ...draft, keys: ordered.map(([key]) => key), args: ordered.map(([, value]) => value) };
  },
};

type Member = readonly [key: string, value: TermId];

function expand(arena: Arena, key: string, value: TermId): readonly Member[] {
  if (key !== '...') return [[key, value]];
  const term = arena.get(value);
  if (term.op === 'object') return term.keys.map((inner, i) => [inner, term.args[i] as TermId] as const);
  return term.op === 'lit' && typeof term.lit !== 'string' ? [] : [[key, value]];
}

/** Sorts each run of plain keys; `...` and `[]` stay where they are. */
function order(members: readonly Member[]): Member[] {
  const out: Member[] = [];
  let run = new Map<string, TermId>();
  const flush = () => {
    out.push(...[...run].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
    run = new Map();
  };
  for (const [key, value] of members) {
    if (key === '...' || key === '[]') {
      flush();
      out.push([key, value]);
    } else run.set(key, value);
  }
  flush();
  return out;
}

import type { TermId } from '../../model/term.ts';
import type { Arena, Draft } from '../arena.ts';
import { argument, literalOf, NOT_LITERAL, type Rule } from './rule.ts';

export const concatenation: Rule = {
  id: 'concatenation',
  example: ['`${a}${b}`', "[a, b].join('')"],
  distinct: ["a + ',' + b", 'a + b'],
  sideCondition: 'At least one part is a string; a sum of unknowns stays a sum.',
  ops: ['cat', 'binary', 'call'],
  apply(arena, draft) {
    const parts = partsOf(arena, draft);
    if (!parts) return null;
    const flat = merge(
      arena,
      parts.flatMap((part) => flatten(arena, part)),
    );
    const first = flat[0];
    if (first === undefined) return { op: 'lit', lit: '' };
    if (flat.length === 1 && isText(arena, first)) return first;
    const unchanged = draft.op === 'cat' && flat.length === draft.args?.length && flat.every((part, i) => part === draft.args?.[i]);
    return unchanged ? null : { op: 'cat', args: flat };
  },
};

function partsOf(arena: Arena, draft: Draft): readonly TermId[] | null {
  const args = draft.args ?? [];
  if (draft.op === 'cat') return args;
  if (draft.op === 'binary') return draft.lit === '+' && args.some((arg) => isText(arena, arg)) ? args : null;
  const callee = arena.get(argument(draft, 0));
  if (callee.op !== 'get') return null;
  const receiver = arena.get(callee.args[0] as TermId);
  if (callee.lit === 'join' && receiver.op === 'array') return joined(arena, receiver.args, args[1]);
  if (callee.lit === 'concat' && isText(arena, callee.args[0] as TermId)) return [callee.args[0] as TermId, ...args.slice(1)];
  return null;
}

/** Items between copies of a literal separator; an item of unknown length keeps the call as it is. */
function joined(arena: Arena, items: readonly TermId[], separator: TermId | undefined): readonly TermId[] | null {
  const between = separator === undefined ? ',' : literalOf(arena, separator);
  if (typeof between !== 'string' || items.some((item) => arena.get(item).op === 'spread')) return null;
  const glue = arena.make({ op: 'lit', lit: between });
  return [arena.make({ op: 'lit', lit: '' }), ...items.flatMap((item, i) => (i === 0 ? [item] : [glue, item]))];
}

const isText = (arena: Arena, id: TermId): boolean => arena.get(id).op === 'cat' || typeof literalOf(arena, id) === 'string';

const flatten = (arena: Arena, id: TermId): readonly TermId[] => (arena.get(id).op === 'cat' ? arena.get(id).args : [id]);

function merge(arena: Arena, parts: readonly TermId[]): TermId[] {
  const out: TermId[] = [];
  let text: string | null = null;
  const flush = () => {
    if (text !== null && text !== '') out.push(arena.make({ op: 'lit', lit: text }));
    text = null;
  };
  for (const part of parts) {
    const value = literalOf(arena, part);
    if (value === NOT_LITERAL) {
      flush();
      out.push(part);
    } else text = (text ?? '') + String(value);
  }
  flush();
  return out;
}

import type { Term, TermId } from '../../model/term.ts';
import type { Arena, Draft } from '../arena.ts';
import { argument, type Rule } from './rule.ts';

export const memberOfKnown: Rule = {
  id: 'member-of-known',
  example: ['({ a: x, b: 1 }).a', 'x'],
  distinct: ['({ a: x, ...b }).a', 'x'],
  sideCondition: 'No spread or computed key comes after the key.',
  ops: ['get'],
  apply(arena, draft) {
    const object = arena.get(argument(draft, 0));
    const name = String(draft.lit);
    if (object.op === 'object') return inObject(object, name);
    if (object.op === 'array') return inArray(arena, object.args, name);
    if (object.op === 'lit' && (object.lit === null || object.lit === undefined)) return { op: 'lit', lit: undefined };
    if (object.op === 'lit' && typeof object.lit === 'string' && name === 'length') return { op: 'lit', lit: object.lit.length };
    if (object.op === 'phi' && object.args.every((arm) => isKnown(arena, arm))) {
      const members = [...new Set(object.args.map((arm) => arena.make({ op: 'get', args: [arm], lit: name })))];
      return members.length === 1 ? (members[0] as TermId) : arena.make({ op: 'phi', args: members.sort((a, b) => a - b) });
    }
    if (object.op === 'ite' && object.args.slice(1).every((arm) => isKnown(arena, arm))) {
      const [condition, then, otherwise] = object.args as [number, number, number];
      const member = (arm: number) => arena.make({ op: 'get', args: [arm], lit: name });
      return arena.make({ op: 'ite', args: [condition, member(then), member(otherwise)] });
    }
    return null;
  },
};

const isKnown = (arena: Arena, id: TermId): boolean => {
  const term = arena.get(id);
  return term.op === 'object' || (term.op === 'lit' && (term.lit === null || term.lit === undefined));
};

function inObject(object: Term, name: string): TermId | Draft | null {
  for (let i = object.keys.length - 1; i >= 0; i--) {
    if (object.keys[i] === name) return object.args[i] as TermId;
    if (object.keys[i] === '...' || object.keys[i] === '[]') return null;
  }
  return name in Object.prototype ? null : { op: 'lit', lit: undefined };
}

function inArray(arena: Arena, items: readonly TermId[], name: string): TermId | Draft | null {
  const open = items.findIndex((item) => arena.get(item).op === 'spread');
  if (name === 'length') return open < 0 ? { op: 'lit', lit: items.length } : null;
  const index = /^\d{1,6}$/.test(name) ? Number(name) : Number.NaN;
  if (Number.isNaN(index) || (open >= 0 && index >= open)) return null;
  return items[index] ?? { op: 'lit', lit: undefined };
}

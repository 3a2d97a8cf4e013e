/**
 * Path conditions: what holds after a test came out one way.
 *
 * ```
 * if (!(a && b)) return;        →  a, b hold
 * ok = c ? x : false; if (ok)   →  c, x hold
 * (c ? null : x) != null        →  not c, x is not null
 * ```
 */
import type { Condition } from '../model/event.ts';
import type { Range } from '../model/source.ts';
import type { TermId } from '../model/term.ts';
import { literalOf, NOT_LITERAL, truthiness } from './rules/rule.ts';
import { extend, type Machine, type Path } from './machine.ts';

/** Records that `term` is truthy (or, by `holds`, falsy) from here on, and ends the path when it can't be. */
export function assume(machine: Machine, path: Path, term: TermId, holds: boolean, range: Range): void {
  for (const fact of consequences(machine, term, holds)) {
    const known = truthiness(machine.arena, fact.term);
    if (known !== null) {
      if (known !== fact.holds) path.ended = true;
      continue;
    }
    if (!contains(path, fact)) extend(path, { ...fact, range, seq: machine.seq });
    else if (contradicts(path, fact)) path.ended = true;
  }
}

type Fact = Pick<Condition, 'term' | 'holds'>;

/** How many conditions back a duplicate is looked for. */
const LOOK_BACK = 64;

function contains(path: Path, fact: Fact): boolean {
  let steps = 0;
  for (let at = path.pc; at && steps < LOOK_BACK; at = at.rest, steps += 1) {
    if (at.condition.term === fact.term) return true;
  }
  return false;
}

function contradicts(path: Path, fact: Fact): boolean {
  let steps = 0;
  for (let at = path.pc; at && steps < LOOK_BACK; at = at.rest, steps += 1) {
    if (at.condition.term === fact.term) return at.condition.holds !== fact.holds;
  }
  return false;
}

/** The conjuncts that follow from `term` being truthy or falsy. */
export function consequences(machine: Machine, term: TermId, holds: boolean, depth = 0): readonly Fact[] {
  const { arena } = machine;
  const { op, args } = arena.get(term);
  const self: Fact = { term, holds };
  if (depth > 24) return [self];
  const next = (id: TermId, positive: boolean) => consequences(machine, id, positive, depth + 1);
  if (op === 'not') return next(args[0] as TermId, !holds);
  if (op === 'and' && holds) return [...next(args[0] as TermId, true), ...next(args[1] as TermId, true)];
  if (op === 'or' && !holds) return [...next(args[0] as TermId, false), ...next(args[1] as TermId, false)];
  if (op === 'ite') return choice(machine, args as [TermId, TermId, TermId], holds, depth) ?? [self];
  if (op === 'isnil') return nil(machine, args[0] as TermId, holds, depth) ?? [self];
  if (op === 'nullish' && holds && truthiness(arena, args[1] as TermId) === false) return [...next(args[0] as TermId, true)];
  if (op === 'call' && holds) return [self, ...booleanCall(machine, args)];
  return [self];
}

/** `Boolean(x)` says what x says. */
function booleanCall(machine: Machine, args: readonly TermId[]): readonly Fact[] {
  const callee = machine.arena.get(args[0] as TermId);
  return callee.op === 'free' && callee.lit === 'Boolean' && args[1] !== undefined ? consequences(machine, args[1], true, 20) : [];
}

function choice(
  machine: Machine,
  [condition, then, otherwise]: [TermId, TermId, TermId],
  holds: boolean,
  depth: number,
): readonly Fact[] | null {
  const { arena } = machine;
  const next = (id: TermId, positive: boolean) => consequences(machine, id, positive, depth + 1);
  if (truthiness(arena, then) === !holds) return [...next(condition, false), ...next(otherwise, holds)];
  if (truthiness(arena, otherwise) === !holds) return [...next(condition, true), ...next(then, holds)];
  return null;
}

function nil(machine: Machine, value: TermId, holds: boolean, depth: number): readonly Fact[] | null {
  const { arena } = machine;
  const { op, args } = arena.get(value);
  if (op !== 'ite') return null;
  const isNil = (id: TermId): boolean | null => {
    const constant = literalOf(arena, id);
    if (constant !== NOT_LITERAL) return constant === null || constant === undefined;
    const known = arena.get(arena.make({ op: 'isnil', args: [id] }));
    return known.op === 'lit' ? Boolean(known.lit) : null;
  };
  const rest = (id: TermId) => consequences(machine, arena.make({ op: 'isnil', args: [id] }), holds, depth + 1);
  const [condition, then, otherwise] = args as [TermId, TermId, TermId];
  if (isNil(then) === !holds) return [...consequences(machine, condition, false, depth + 1), ...rest(otherwise)];
  if (isNil(otherwise) === !holds) return [...consequences(machine, condition, true, depth + 1), ...rest(then)];
  return null;
}

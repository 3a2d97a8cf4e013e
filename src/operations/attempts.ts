/**
 * Attempts that the code counts by itself, in a column, a key or a map: what limits how often somebody may try.
 *
 * ```
 * if (user.lockedUntil > new Date()) return refuse();
 * await users.update({ failedAttempts: user.failedAttempts + 1 });        rate.consume
 * ```
 */
import type { Event } from '../model/event.ts';
import type { Operation } from '../model/operation.ts';
import type { TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';
import { conditionsOf, hasName, someTerm, withMore } from './tell.ts';

const STORES: ReadonlySet<string> = new Set(['db.write', 'db.query', 'record.set']);
const GUARDED: ReadonlySet<string> = new Set(['password.verify', 'session.write', 'token.sign', 'compare.plain', 'compare.secret']);
const PUTS_IN: ReadonlySet<string> = new Set(['set', 'incr', 'incrBy', 'incrby', 'hincrby', 'hIncrBy', 'increment']);

/** The operations, with one for attempts that are both kept and asked for. */
export function withAttempts(evaluated: Evaluated, operations: readonly Operation[]): readonly Operation[] {
  if (!operations.some(({ role }) => GUARDED.has(role))) return operations;
  const kept = operations.filter((one) => STORES.has(one.role) && isOfAttempts(evaluated, one.event)).map(({ event }) => event);
  const count = [...kept, ...evaluated.events.filter((event) => isPut(evaluated, event) && isOfAttempts(evaluated, event))];
  const [first] = count;
  if (first === undefined || !isAsked(evaluated, count)) return operations;
  const counted: Operation = {
    id: operations.length,
    role: 'rate.consume',
    event: first,
    row: null,
    api: 'attempts',
    certainty: 'likely',
    argument: () => ({ state: 'absent' }),
  };
  return withMore(operations, [counted]);
}

const isPut = ({ terms }: Evaluated, { kind, member, receiver }: Event): boolean =>
  kind === 'write' || (kind === 'call' && member !== null && PUTS_IN.has(member) && receiver >= 0 && terms.get(receiver).op !== 'import');

/** What is written, or where, is named for attempts or for a lock. */
function isOfAttempts(evaluated: Evaluated, event: Event): boolean {
  const { ladder } = evaluated;
  const names = [event.member ?? '', ...keptAs(evaluated, event.receiver)];
  return (
    names.some((name) => ladder.tables.wordsOf(name).some(({ id }) => id === 'attempts')) ||
    hasName(evaluated, [event.receiver, ...event.args.map(({ term }) => term)], 'attempts')
  );
}

/** The names of the variable that a map or an object was put into when it was made. */
function keptAs(evaluated: Evaluated, id: TermId): readonly string[] {
  if (id < 0 || !['new', 'object', 'call'].includes(evaluated.terms.get(id).op)) return [];
  return evaluated.placesOf(id).flatMap((place) => evaluated.destinationsAt(place));
}

/** Some condition of the text looks at the count, or at what it was put into. */
function isAsked(evaluated: Evaluated, count: readonly Event[]): boolean {
  const stores = new Set(count.flatMap(({ receiver, result }) => [receiver, result]).filter((id) => isOwn(evaluated, id)));
  const seen = new Set<TermId>();
  return evaluated.events.some((event) =>
    conditionsOf(event).some(({ term }) => {
      if (seen.has(term)) return false;
      seen.add(term);
      return hasName(evaluated, [term], 'attempts') || someTerm(evaluated, [term], (id) => stores.has(id));
    }),
  );
}

/** A value that the text itself made: a client of a library is in every condition. */
const isOwn = ({ terms }: Evaluated, id: TermId): boolean => id >= 0 && ['new', 'call', 'object'].includes(terms.get(id).op);

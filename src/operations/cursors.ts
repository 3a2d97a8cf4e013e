/**
 * Queries of collections that the text does not show to be any, known by their cursor:
 *
 * ```
 * import { users } from '../mongo';
 * await users.find(filter).limit(20).toArray();     find, as MongoDB's
 * ```
 */
import type { Event } from '../model/event.ts';
import type { TermId } from '../model/term.ts';
import type { Evaluated, Resolved } from '../evaluate/index.ts';

const STARTS: ReadonlySet<string> = new Set(['find', 'aggregate']);
/** Calls between a query and its end. */
const MAX_LINKS = 8;

/** The method of MongoDB's collections that a call is from which a chain leads to `toArray`; null for another call. */
export function resolvedByCursor({ events, ladder, terms }: Evaluated, { entry, member, result }: Event): Resolved | null {
  if (member === null || !STARTS.has(member) || result < 0) return null;
  const isEnd = (event: Event): boolean =>
    event.entry === entry && event.member === 'toArray' && isChained({ terms }, event.receiver, result);
  if (!events.some(isEnd)) return null;
  const api = `mongodb.Collection#${member}`;
  return { rows: ladder.tables.rowsFor(api), certainty: 'likely', api };
}

function isChained({ terms }: Pick<Evaluated, 'terms'>, from: TermId, start: TermId): boolean {
  let at = from;
  for (let link = 0; link < MAX_LINKS && at >= 0; link += 1) {
    if (at === start) return true;
    const callee = terms.get(at).op === 'call' ? terms.get(terms.get(at).args[0] as TermId) : null;
    if (callee?.op !== 'get') return false;
    at = callee.args[0] as TermId;
  }
  return false;
}

/**
 * What a middleware does not ask about: it hands on by the address or the method alone, or where a deployment says so.
 *
 * ```
 * if (req.path === '/health' || req.method === 'OPTIONS') return next();     every visitor is meant: no matter of the check
 * if (process.env.AUTH === 'off') return next();                             possible: whoever deploys it decides
 * ```
 */
import type { Event } from '../model/event.ts';
import type { TermId } from '../model/term.ts';
import { type Evaluated, isSetting } from '../evaluate/index.ts';
import { conditionsOf, someTerm } from './tell.ts';

type Terms = Pick<Evaluated, 'terms'>;

/** Why a request is handed on without a look at who sends it; null for a path that depends on the sender. */
export function exemptionOf(evaluated: Pick<Evaluated, 'terms' | 'events'>, event: Event): 'address' | 'deployment' | null {
  const holding = conditionsOf(event).filter(({ holds }) => holds);
  const address = holding.find(({ term }) => isAbout(evaluated, term, isAddress));
  if (address !== undefined) return asksBefore(evaluated, event, address.term) ? null : 'address';
  return holding.some(({ term }) => isAbout(evaluated, term, ({ terms }, id) => isSetting(terms, id))) ? 'deployment' : null;
}

/** `if (req.path.startsWith('/admin')) { check(req.headers.authorization); next(); }`: the address says what is checked. */
function asksBefore(evaluated: Pick<Evaluated, 'terms' | 'events'>, { entry, seq }: Event, address: TermId): boolean {
  return evaluated.events.some(
    (one) =>
      one.entry === entry &&
      one.seq < seq &&
      one.kind === 'call' &&
      conditionsOf(one).some(({ term, holds }) => holds && term === address) &&
      someTerm(evaluated, [one.callee, ...one.args.map(({ term }) => term)], (id) => isSender(evaluated, id)),
  );
}

const SENDERS: ReadonlySet<unknown> = new Set(['headers', 'cookies', 'session', 'user', 'authorization', 'Authorization']);

const isSender = ({ terms }: Terms, id: TermId): boolean => SENDERS.has(terms.get(id).lit);

type Test = (evaluated: Terms, id: TermId) => boolean;

/** A comparison of such a value with a fixed one; of alternatives each has to be one. */
function isAbout(evaluated: Terms, id: TermId, test: Test): boolean {
  const { op, lit, args } = evaluated.terms.get(id);
  if (op === 'or') return args.every((arg) => isAbout(evaluated, arg, test));
  if (op === 'and') return args.some((arg) => isAbout(evaluated, arg, test));
  if (op === 'binary' && (lit === '===' || lit === '=='))
    return isHeld(evaluated, args[0], args[1], test) || isHeld(evaluated, args[1], args[0], test);
  if (op !== 'call') return false;
  const [callee, first] = args;
  const { op: kind, lit: member, args: owner } = evaluated.terms.get(callee as TermId);
  if (kind !== 'get' || first === undefined) return false;
  // `url.includes('/public')` holds for many an address: `/accounts?/public`.
  if (member === 'startsWith') return isHeld(evaluated, owner[0], first, test);
  return (member === 'has' || member === 'includes') && test(evaluated, first);
}

const isHeld = (evaluated: Terms, value: TermId | undefined, fixed: TermId | undefined, test: Test): boolean =>
  value !== undefined && fixed !== undefined && test(evaluated, value) && evaluated.terms.get(fixed).op === 'lit';

const ADDRESSES: ReadonlySet<unknown> = new Set(['path', 'method', 'url', 'originalUrl', 'pathname']);

function isAddress({ terms }: Terms, id: TermId): boolean {
  const { op, lit } = terms.get(id);
  return op === 'get' && ADDRESSES.has(lit);
}

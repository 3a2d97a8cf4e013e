/**
 * Log-ins at another site: what is sent along, and what of it is compared when the visitor comes back.
 *
 * ```
 * res.redirect(`https://id.example.com/authorize?client_id=${ID}`)         oauth.start      state: absent
 * await axios.post(TOKENS, { code: req.query.code, client_secret: … })     oauth.exchange   state: unchecked
 * ```
 */
import type { Condition, Event } from '../model/event.ts';
import type { Found, Operation } from '../model/operation.ts';
import type { Literal, TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';
import type { FactSource } from './facts.ts';

const LEADS_AWAY: ReadonlySet<string> = new Set(['reply.redirect', 'browser.navigate']);
const MAX_LOOK = 300;

/** The operations, with the beginnings and ends of log-ins at other sites put in. */
export function withOauth(evaluated: Evaluated, facts: FactSource, operations: readonly Operation[]): readonly Operation[] {
  const starts = operations.filter(({ role }) => LEADS_AWAY.has(role)).flatMap((one) => startOf(evaluated, one));
  const isOpen = starts.some((one) => one.argument('state').state === 'absent');
  const ends = isOpen ? [] : operations.filter(({ role }) => role === 'http.request').flatMap((one) => exchangeOf(evaluated, facts, one));
  return starts.length + ends.length === 0 ? operations : [...operations, ...starts, ...ends].map((one, id) => ({ ...one, id }));
}

function startOf(evaluated: Evaluated, operation: Operation): readonly Operation[] {
  const url = operation.argument('url');
  const [row] = evaluated.ladder.tables.rowsFor('idiom.oauth.start');
  if (url.state !== 'found' || row === undefined) return [];
  const sent = namesIn(evaluated, [url.term]);
  const names = new Set([...sent.names, ...namesSet(evaluated, operation.event)]);
  // Another site is meant: an address of the program itself begins with a slash.
  const first = evaluated.terms.get(
    evaluated.terms.get(url.term).op === 'cat' ? (evaluated.terms.get(url.term).args[0] as TermId) : url.term,
  );
  if (first.op === 'lit' && String(first.lit).startsWith('/')) return [];
  if (!names.has('client_id') || !['response_type', 'redirect_uri', 'scope'].some((name) => names.has(name))) return [];
  // A code challenge ties the answer to the visitor as well.
  const state: Found =
    names.has('state') || names.has('code_challenge')
      ? { state: 'found', term: url.term, range: url.range, by: 'argument' }
      : sent.open
        ? { state: 'unknown', term: null }
        : { state: 'absent' };
  const argument = (name: string): Found => (name === 'state' ? state : name === 'url' ? url : { state: 'absent' });
  return [{ ...operation, role: 'oauth.start', api: 'oauth.start', row, argument }];
}

/** Names of parameters in a text, or keys of the objects that it is made from; `open`: there may be others. */
function namesIn({ terms }: Evaluated, from: readonly TermId[]): { readonly names: ReadonlySet<string>; readonly open: boolean } {
  const names = new Set<string>();
  let open = false;
  const stack = [...from];
  const seen = new Set<TermId>();
  for (let id = stack.pop(); id !== undefined && seen.size < MAX_LOOK; id = stack.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const { op, lit, keys, args } = terms.get(id);
    if (op === 'lit' && typeof lit === 'string') for (const [, name] of lit.matchAll(/(?:^|[?&])(\w{1,40})=/g)) names.add(name as string);
    for (const key of op === 'object' ? keys : []) {
      names.add(key);
      if (key === '...' || key === '[]') open = true;
    }
    // A value among others says nothing of names; a text as a whole does.
    if ((op === 'param' || op === 'opaque') && from.includes(id)) open = true;
    stack.push(...args);
  }
  return { names, open };
}

/** `url.searchParams.set('state', …)` on the way. */
function namesSet({ events, terms }: Evaluated, until: Event): readonly string[] {
  return events.flatMap((event) => {
    if (event.entry !== until.entry || event.seq > until.seq || (event.member !== 'set' && event.member !== 'append')) return [];
    const key = event.args[0] === undefined ? null : terms.get(event.args[0].term);
    return key?.op === 'lit' ? [String(key.lit)] : [];
  });
}

/** A request that gives a code from the visitor's address, and a secret, for a token. */
function exchangeOf(evaluated: Evaluated, facts: FactSource, operation: Operation): readonly Operation[] {
  const [row] = evaluated.ladder.tables.rowsFor('idiom.oauth.exchange');
  const sent = operation.event.args.map(({ term }) => term);
  const { names } = namesIn(evaluated, sent);
  const fromVisitor = sent.some((term) =>
    facts.facts(term).leaves.some(({ origin, part }) => origin === 'request' && (part === 'query' || part === 'url')),
  );
  if (row === undefined || !fromVisitor || !names.has('code') || !names.has('client_secret') || names.has('code_verifier')) return [];
  const check = stateCheck(evaluated, facts, operation.event);
  if (check === null) return [];
  const told = (lit: Literal): Found => ({
    state: 'found',
    term: evaluated.ladder.arena.make({ op: 'lit', lit }),
    range: check.at?.range ?? operation.event.range,
    by: 'argument',
  });
  const argument = (name: string): Found => (name === 'state' ? told(check.is) : { state: 'absent' });
  return [{ ...operation, role: 'oauth.exchange', api: 'oauth.exchange', row, argument }];
}

interface StateCheck {
  readonly is: 'checked' | 'unchecked' | 'nothing equals nothing';
  readonly at: Condition | null;
}

/** How the `state` of the address is compared on the way to an event; null when a check that is not in the text may do it. */
function stateCheck(evaluated: Evaluated, facts: FactSource, event: Event): StateCheck | null {
  const { terms } = evaluated;
  const conditions: Condition[] = [];
  for (let cell = event.pc; cell; cell = cell.rest) conditions.push(cell.condition);
  const isSent = (id: TermId) => terms.get(id).lit === 'state' && facts.facts(id).leaves.some(({ origin }) => origin === 'request');
  const about = conditions.filter(({ term }) => some(evaluated, term, isSent));
  if (about.length === 0)
    return conditions.some(({ term }) => terms.get(term).op === 'call' && facts.facts(term).leaves.some((leaf) => leaf.throughUnknown))
      ? null
      : { is: 'unchecked', at: null };
  const equal = about.find(({ term, holds }) => holds && terms.get(term).op === 'binary' && terms.get(term).args.some(isSent));
  if (equal === undefined) return { is: 'checked', at: null };
  const sides = terms.get(equal.term).args;
  const asked = conditions.some((one) => one !== equal && sides.some((side) => some(evaluated, one.term, (id) => id === side)));
  const isMade = sides.some((side) => ['lit', 'cat', 'call'].includes(terms.get(side).op) && !isSent(side));
  return { is: asked || isMade ? 'checked' : 'nothing equals nothing', at: equal };
}

function some({ terms }: Evaluated, from: TermId, passes: (id: TermId) => boolean): boolean {
  const stack = [from];
  const seen = new Set<TermId>();
  for (let id = stack.pop(); id !== undefined && seen.size < MAX_LOOK; id = stack.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (passes(id)) return true;
    stack.push(...terms.get(id).args);
  }
  return false;
}

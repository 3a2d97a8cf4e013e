/**
 * Routes that change or remove records for whoever asks, and whether a route beside them that changes the same records is guarded.
 *
 * ```
 * r.put('/posts/:id', requireAuth, …)     Post.findByIdAndUpdate(…)
 * r.delete('/posts/:id', …)               Post.findByIdAndDelete(…)      route.open   guard: on another route
 * ```
 */
import type { Origin } from '../model/facts.ts';
import type { Operation } from '../model/operation.ts';
import type { TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';
import type { FactSource } from './facts.ts';
import { conditionsOf, derive, hasName, isSameTable, say, someTerm, withMore } from './tell.ts';

const CHANGES: ReadonlySet<string> = new Set(['db.write', 'db.delete', 'file.delete']);
/** Operations that ask who it is. */
const ASKS: ReadonlySet<string> = new Set([
  'auth.require',
  'access.check',
  'compare.role',
  'compare.secret',
  'compare.plain',
  'token.verify',
  'webhook.verify',
  'hmac.create',
  'password.verify',
]);
const WHO: ReadonlySet<Origin> = new Set(['principal', 'claims', 'unverified-claims']);
/** Links of a chain that ask nobody who it is. */
const PLAIN: ReadonlySet<string> = new Set([
  'body.parse',
  'rate.limit',
  'rate.consume',
  'cors.setup',
  'headers.protect',
  'upload.setup',
  'upload.receive',
  'schema.parse',
  'schema.define',
  'log.write',
  'file.serve',
]);

/** The operations, with the changes of open routes put in. */
export function withOpenRoutes(evaluated: Evaluated, facts: FactSource, operations: readonly Operation[]): readonly Operation[] {
  const [row] = evaluated.ladder.tables.rowsFor('idiom.route.open');
  const actions = serverActions(evaluated);
  const changes = operations.filter(
    (one) => CHANGES.has(one.role) && (evaluated.entries[one.event.entry]?.via === 'route' || actions.has(one.event.entry)),
  );
  if (row === undefined || changes.length === 0) return operations;
  const guarded = guardedChanges(facts, operations, changes);
  const open = changes.filter((one) => isOfSomebody(evaluated, facts, one) && isOpen(evaluated, facts, operations, one.event.entry));
  const found = open.map((one) => {
    const beside = guarded.filter((other) => isSameTable(evaluated, one, other.change));
    // A check of rights may be for the few, and who is logged in be known from elsewhere.
    const certainty = beside.length === 0 || beside.some(({ isLogIn }) => isLogIn) ? 'likely' : 'possible';
    const { event } = registration(evaluated, operations, one) ?? one;
    const isAction = actions.has(one.event.entry) && isOfOne(evaluated, one);
    const guard = say(evaluated, event.range, beside.length > 0 ? 'on another route' : isAction ? 'in no server action' : 'nowhere');
    return derive(one, row, certainty, { guard, table: one.argument('table') }, event);
  });
  return withMore(operations, found);
}

/** Entries that a browser calls with arguments of its choice: functions of a file or a body that says `use server`. */
function serverActions(evaluated: Evaluated): ReadonlySet<number> {
  const { events, entries, params } = evaluated;
  const given = new Set([...params].flatMap(([id, { role }]) => (role === 'input' ? [id] : [])));
  const exported = new Set(entries.flatMap(({ id, via }) => (via === 'export' ? [id] : [])));
  if (given.size === 0) return new Set();
  return new Set(
    events.flatMap(({ entry, args }) =>
      exported.has(entry) && args.some(({ term }) => someTerm(evaluated, [term], (id) => given.has(id))) ? [entry] : [],
    ),
  );
}

/** Where the route is registered: that is where a check would stand. */
function registration({ entries }: Evaluated, operations: readonly Operation[], { event }: Operation): Operation | undefined {
  const entry = entries[event.entry];
  return operations.find(
    (one) =>
      one.role === 'route.register' &&
      one.event.source === entry?.source &&
      one.event.range.start === entry.range.start &&
      one.event.range.end === entry.range.end,
  );
}

interface Guarded {
  readonly change: Operation;
  /** The chain asks whether somebody is logged in, not only for a right. */
  readonly isLogIn: boolean;
}

/** Changes before which middleware or a condition asks who it is. */
function guardedChanges(facts: FactSource, operations: readonly Operation[], changes: readonly Operation[]): readonly Guarded[] {
  const links = operations.filter(({ event }) => event.idiom === 'middleware');
  const entriesOf = (role: string) => new Set(links.flatMap((one) => (one.role === role ? [one.event.entry] : [])));
  const [loggedIn, allowed] = [entriesOf('auth.require'), entriesOf('access.check')];
  return changes.flatMap((change) => {
    const { entry } = change.event;
    const asks = conditionsOf(change.event).some(({ term }) => facts.facts(term).leaves.some(({ origin }) => WHO.has(origin)));
    const isLogIn = loggedIn.has(entry) || asks;
    return isLogIn || allowed.has(entry) ? [{ change, isLogIn }] : [];
  });
}

/** A record that the request chooses: what is put in anew (a comment, a sign-up) is often open on purpose, and so is what a secret chooses. */
function isOfSomebody(evaluated: Evaluated, facts: FactSource, { role, event, argument }: Operation): boolean {
  const entry = evaluated.entries[event.entry];
  const method = entry?.route?.method ?? '';
  const isByMethod = ['PUT', 'PATCH', 'DELETE'].includes(method) || (method === 'POST' && role !== 'db.write');
  const chosen = argument(role === 'file.delete' ? 'path' : 'filter');
  if (!(isByMethod || entry?.via === 'export') || chosen.state !== 'found') return false;
  const { leaves } = facts.facts(chosen.term);
  return (
    leaves.some(({ origin }) => origin === 'request') &&
    !['mailed-token', 'secret', 'secret-hash'].some((words) => hasName(evaluated, [chosen.term], words))
  );
}

/** Records that somebody has: notes, orders, an account. */
const isOfOne = (evaluated: Evaluated, { argument }: Operation): boolean => {
  const table = argument('table');
  return table.state === 'found' && ['private-record', 'people'].some((words) => hasName(evaluated, [table.term], words));
};

/** Nothing on the way asks who it is, and nothing that the text does not show stands there. */
function isOpen(evaluated: Evaluated, facts: FactSource, operations: readonly Operation[], entry: number): boolean {
  if (evaluated.entries[entry]?.complete !== true) return false;
  const own = operations.filter(({ event }) => event.entry === entry);
  if (own.some(({ role }) => ASKS.has(role))) return false;
  return evaluated.events.every((event) => {
    if (event.entry !== entry) return true;
    const isLink = event.idiom === 'middleware' || event.idiom === 'decorator';
    const known = own.filter((one) => one.event.id === event.id);
    if (event.idiom === 'middleware' && !(known.length > 0 && known.every(({ role }) => PLAIN.has(role)))) return false;
    const told = [...event.args.map(({ term }) => term), ...conditionsOf(event).map(({ term }) => term)];
    const isRefused = conditionsOf(event).some(({ term }) => isUnshownVerdict(evaluated, own, term));
    return isLink || (!isRefused && !told.some((term) => tellsWho(facts, term)) && !asksElsewhere(evaluated, event));
  });
}

/** `if (!(await mayChange(id))) throw …`, where the function is of another file: it may ask who it is. */
function isUnshownVerdict({ terms }: Evaluated, own: readonly Operation[], id: TermId): boolean {
  const { op, args } = terms.get(id);
  if (op === 'not') return isUnshownVerdict({ terms } as Evaluated, own, args[0] as TermId);
  const callee = op === 'call' ? terms.get(args[0] as TermId) : null;
  return (callee?.op === 'import' || callee?.op === 'free') && !own.some(({ event }) => event.result === id);
}

/** Who is logged in, a session, or what a browser or a client proves itself with. */
function tellsWho(facts: FactSource, term: TermId): boolean {
  return facts
    .facts(term)
    .leaves.some(({ origin, part }) => WHO.has(origin) || (origin === 'request' && (part === 'cookie' || part === 'header')));
}

/** A function of another file is given the request as a whole, or is named for asking who it is. */
function asksElsewhere({ params, terms, ladder }: Evaluated, event: Evaluated['events'][number]): boolean {
  if (event.kind !== 'call' || event.idiom !== null) return false;
  const isRequest = (id: TermId) => params.get(id)?.role === 'request';
  const callee = event.callee < 0 ? null : terms.get(event.callee);
  const name = callee === null ? '' : String(callee.lit ?? '');
  return (
    event.args.some(({ term }) => isRequest(term)) ||
    ladder.tables.wordsOf(name).some(({ id }) => id === 'caller' || id === 'auth-middleware' || id === 'access-question')
  );
}

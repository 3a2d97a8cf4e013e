/**
 * kind: bound. The object that an operation reads or changes is tied to who is logged in: by the key of the query, by a
 * comparison that decides, or by a grant that names both.
 */
import type { Condition, Event } from '../model/event.ts';
import type { Facet } from '../model/facet.ts';
import type { Operation } from '../model/operation.ts';
import type { Safeguard } from '../model/reference.ts';
import type { TermId } from '../model/term.ts';
import { completeness } from './argument.ts';
import { at, type Comparison, conditionsOf, demandFor, mentions, nameOf, weakest } from './context.ts';
import { facet } from './facets.ts';
import { standingOf } from './standing.ts';

export function alignBound(comparison: Comparison, safeguard: Safeguard, operation: Operation): Facet {
  // Query text that is understood is compared as the read, write or deletion that it does.
  const understood =
    operation.role === 'db.query' &&
    comparison.context.operations.some((one) => one.event.id === operation.event.id && one.role !== 'db.query');
  if (understood) return facet(safeguard, operation, 'not-applicable');
  if (operation.role === 'db.read' && !isShown(comparison, operation)) return facet(safeguard, operation, 'not-applicable');
  const loaded = loadedBefore(comparison, operation);
  const keys = [...keyTerms(operation), ...loaded.flatMap(keyTerms)];
  if (keys.length === 0)
    return facet(safeguard, operation, isUnshown(operation) ? 'unproven' : 'not-applicable', {
      by: 'the key of the query is not shown',
      confidence: 'possible',
    });
  if (keys.some((key) => isUser(comparison, key) || ownerKey(comparison, key) === 'told'))
    return facet(safeguard, operation, 'present', { by: 'in the key' });
  if (!keys.some((key) => hasOrigin(comparison, key, 'request', 'param'))) return facet(safeguard, operation, 'not-applicable');
  const conditions = [...conditionsOf(operation.event.pc)];
  const objects = [operation.event.result, ...loaded.map(({ event }) => event.result), ...earlierLoads(comparison, operation, keys)].filter(
    (id) => id >= 0,
  );
  const tied = conditions.find((condition) => ties(comparison, condition, objects, keys));
  if (tied) return facet(safeguard, operation, 'present', { by: 'compared', at: { source: operation.event.source, range: tied.range } });
  const compared = comparedAfter(comparison, operation);
  if (compared === 'before-use') return facet(safeguard, operation, 'present', { by: 'compared after loading' });
  const opaque = conditions.find((condition) => isUnknownCheck(comparison, condition.term));
  if (opaque)
    return facet(safeguard, operation, 'unproven', {
      by: 'a check that is not in the snippet may tie it to the user',
      at: { source: operation.event.source, range: opaque.range },
      confidence: 'possible',
    });
  return untied(comparison, safeguard, operation, keys, compared === 'late' ? 'late' : attempt(comparison, operation, objects, keys));
}

/** Whose the object is does not matter where nobody is known and the prompt does not say so: the program may have no users. */
function untied(comparison: Comparison, safeguard: Safeguard, operation: Operation, keys: readonly TermId[], how: Attempt | 'late'): Facet {
  const demand = knowsUser(comparison, operation) ? 'certain' : demandFor(comparison, safeguard);
  if (decidedByRole(comparison, operation)) return facet(safeguard, operation, 'accepted', { by: 'only a role comes this far' });
  if (decidedBySignature(comparison, operation))
    return facet(safeguard, operation, 'accepted', { by: 'only a sender that signs comes this far' });
  if (guardedByRole(comparison, operation))
    return facet(safeguard, operation, 'unproven', {
      by: 'a check of rights stands before it, which may look at the owner',
      confidence: 'possible',
    });
  if (demand === null) return facet(safeguard, operation, 'not-seen', { by: `${safeguard.title}: not seen in this snippet` });
  const confidence = weakest(
    operation.certainty,
    hasOwnBeside(comparison, operation) ? 'possible' : 'likely',
    completeness(comparison, operation),
    demand,
  );
  // What is changed was loaded first: that is where the owner belongs.
  const [load] = loadedBefore(comparison, operation);
  const places = load && load.id !== operation.id ? { at: at(load.event), related: [at(operation.event)] } : {};
  return facet(safeguard, operation, how === 'late' ? 'moved' : 'missing', {
    offending: keys[0] ?? null,
    confidence,
    shape: [how],
    ...places,
  });
}

type Attempt = 'compared without effect' | 'owner from the request' | 'not compared';

/** What was tried: the look of the key says nothing about it. */
function attempt(comparison: Comparison, { event }: Operation, objects: readonly TermId[], keys: readonly TermId[]): Attempt {
  if (keys.some((key) => ownerKey(comparison, key) === 'chosen')) return 'owner from the request';
  const before = comparison.context.evaluated.events.filter((one) => one.entry === event.entry && one.seq < event.seq);
  const compares = (condition: Condition) => [true, false].some((holds) => ties(comparison, { ...condition, holds }, objects, keys));
  return before.some((one) => [...conditionsOf(one.pc)].some(compares)) ? 'compared without effect' : 'not compared';
}

/** What was read reaches somebody: in a reply, or as the result of the function. A record that is only looked at to decide does not. */
function isShown({ context }: Comparison, { event }: Operation): boolean {
  const { operations, evaluated } = context;
  if (event.result < 0) return false;
  const shows = (args: readonly { readonly term: TermId }[]) => args.some((arg) => mentions(context, arg.term, event.result));
  if (operations.some((one) => isReply(one) && one.event.entry === event.entry && one.event.seq > event.seq && shows(one.event.args)))
    return true;
  return evaluated.events.some(
    (one) => one.kind === 'return' && one.entry === event.entry && one.seq > event.seq && mentions(context, one.result, event.result),
  );
}

/** Somebody is logged in where the operation runs: by middleware of the route, or by a value that the handler reads. */
export function knowsUser(comparison: Comparison, { event }: Operation): boolean {
  const { byRole, evaluated } = comparison.context;
  if ((byRole.get('auth.require') ?? []).some((one) => one.event.entry === event.entry)) return true;
  const own = evaluated.events.filter((one) => one.entry === event.entry);
  return own.some(
    (one) =>
      one.args.some((arg) => isUser(comparison, arg.term)) ||
      [...conditionsOf(one.pc)].some((condition) => asksWho(comparison, condition.term)),
  );
}

const guardedByRole = ({ context }: Comparison, { event }: Operation): boolean =>
  (context.byRole.get('access.check') ?? []).some((one) => one.event.entry === event.entry && one.event.seq < event.seq);

/** What somebody is was compared, and only who is that gets here: an administrator owns none of what is managed. */
function decidedByRole({ context }: Comparison, { event }: Operation): boolean {
  const verdicts = new Set((context.byRole.get('compare.role') ?? []).map((one) => one.event.result));
  return [...conditionsOf(event.pc)].some(({ term, holds }) => standingOf(context, verdicts, term, holds)?.is === 'passed');
}

/** The user's own record of the same table is written as well: the other may be the one that gets what the user gives. */
function hasOwnBeside(comparison: Comparison, operation: Operation): boolean {
  const tableOf = (one: Operation): TermId | null => {
    const table = one.argument('table');
    return table.state === 'found' ? table.term : null;
  };
  const table = tableOf(operation);
  return (comparison.context.byRole.get(operation.role) ?? []).some(
    (one) =>
      one.id !== operation.id &&
      one.event.entry === operation.event.entry &&
      table !== null &&
      tableOf(one) === table &&
      keyTerms(one).some((key) => isUser(comparison, key) || ownerKey(comparison, key) === 'told'),
  );
}

/** A signature was checked: a machine calls, and what it may change is its own matter. */
function decidedBySignature({ context }: Comparison, { event }: Operation): boolean {
  const checks = ['hmac.create', 'webhook.verify'].flatMap((role) => context.byRole.get(role) ?? []).filter((one) => one.event.result >= 0);
  return [...conditionsOf(event.pc)].some(({ term }) => checks.some((one) => mentions(context, term, one.event.result)));
}

function keyTerms(operation: Operation): readonly TermId[] {
  const names = operation.role === 'db.query' ? ['filter', 'values', 'key'] : ['filter', 'key'];
  return names.flatMap((name) => {
    const found = operation.argument(name);
    return found.state === 'found' ? [found.term] : [];
  });
}

const isUnshown = (operation: Operation): boolean => operation.role === 'db.query' || operation.argument('filter').state === 'unknown';

/** `note.destroy()`, `update({ id: note.id })`: the reads that the record came from. */
function loadedBefore({ context }: Comparison, operation: Operation): readonly Operation[] {
  const { receiver, entry, seq } = operation.event;
  const through = [...keyTerms(operation), ...(receiver < 0 ? [] : [receiver])];
  return (context.byRole.get('db.read') ?? []).filter(
    (one) =>
      one.event.entry === entry &&
      one.event.seq < seq &&
      one.event.result >= 0 &&
      through.some((id) => mentions(context, id, one.event.result)),
  );
}

/** A member of the key that names the owner: `told` when the caller of the code says who that is, `chosen` when the request does. */
function ownerKey({ context }: Comparison, key: TermId): 'told' | 'chosen' | null {
  const term = context.evaluated.terms.get(key);
  if (term.op !== 'object') return null;
  const values = term.keys.flatMap((name, i) => (isOwnerName(context, name) ? [term.args[i] as TermId] : []));
  if (values.length === 0) return null;
  return values.some((value) => context.facts.facts(value).leaves.every(({ origin }) => origin !== 'request')) ? 'told' : 'chosen';
}

const isOwnerName = (context: Comparison['context'], name: string): boolean =>
  context.evaluated.ladder.tables.wordsOf(name).some(({ id }) => id === 'owner');

/** Who is logged in, or a parameter that says so by its name. */
function isUser(comparison: Comparison, id: TermId): boolean {
  const { context } = comparison;
  return context.facts
    .facts(id)
    .leaves.some(
      ({ origin, term }) =>
        origin === 'principal' ||
        origin === 'claims' ||
        ((origin === 'param' || origin === 'unknown') && isOwnerName(context, nameOf(context, term))),
    );
}

const hasOrigin = ({ context }: Comparison, id: TermId, ...origins: readonly string[]): boolean =>
  context.facts.facts(id).leaves.some((leaf) => origins.includes(leaf.origin));

/** Results of earlier reads with the same key: what a later change of the same object is checked through. */
function earlierLoads({ context }: Comparison, operation: Operation, keys: readonly TermId[]): readonly TermId[] {
  return (context.byRole.get('db.read') ?? [])
    .filter((one) => one.event.entry === operation.event.entry && one.event.seq < operation.event.seq)
    .filter((one) =>
      keyTerms(one).some((key) => keys.some((own) => sharesLeaf(context, key, own) || mentions(context, own, one.event.result))),
    )
    .map((one) => one.event.result);
}

function sharesLeaf(context: Comparison['context'], a: TermId, b: TermId): boolean {
  const leaves = new Set(
    context.facts
      .facts(a)
      .leaves.filter((leaf) => leaf.origin !== 'literal')
      .map((leaf) => leaf.term),
  );
  return context.facts.facts(b).leaves.some((leaf) => leaves.has(leaf.term));
}

/** `object.owner === user.id`, or a grant row that was looked up by the user and the object. */
function ties(comparison: Comparison, condition: Condition, objects: readonly TermId[], keys: readonly TermId[]): boolean {
  const { context } = comparison;
  const { terms } = context.evaluated;
  const term = terms.get(condition.term);
  const isPrincipal = (id: TermId) => isUser(comparison, id);
  const isObject = (id: TermId) =>
    objects.some((object) => mentions(context, id, object)) || keys.some((key) => sharesLeaf(context, id, key));
  if (term.op === 'or' || term.op === 'and') {
    const arms = term.args.map((arg) => ({ tied: ties(comparison, { ...condition, term: arg }, objects, keys), arg }));
    const both = (term.op === 'and') === condition.holds;
    // "The owner or an administrator": the other way in is a matter of who asks as well.
    return arms.some(({ tied }) => tied) && (both || arms.every(({ tied, arg }) => tied || asksWho(comparison, arg)));
  }
  if (term.op === 'ite') {
    const [asked, then, otherwise] = term.args as [TermId, TermId, TermId];
    const is = (id: TermId, holds: boolean) => ties(comparison, { ...condition, term: id, holds }, objects, keys);
    // An arm that cannot be what the condition says is no way through.
    const closed = (id: TermId) => terms.get(id).op === 'lit' && Boolean(terms.get(id).lit) !== condition.holds;
    return (
      (closed(then) || is(asked, true) || is(then, condition.holds)) &&
      (closed(otherwise) || is(asked, false) || is(otherwise, condition.holds))
    );
  }
  if (term.op === 'not') return ties(comparison, { ...condition, term: term.args[0] as TermId, holds: !condition.holds }, objects, keys);
  const granted = (id: TermId) => (isPrincipal(id) && isObject(id)) || isGrant(comparison, id, isObject);
  if (!condition.holds) return term.op === 'isnil' ? granted(term.args[0] as TermId) : false;
  if (term.op === 'binary' && term.lit === '===') {
    const [left, right] = term.args as [TermId, TermId];
    return (isPrincipal(left) && isObject(right)) || (isPrincipal(right) && isObject(left));
  }
  return term.op !== 'param' && granted(condition.term);
}

/** A row that was looked up by the user and the object: `editors.findOne({ noteId: note.id, userId: user.id })`. */
function isGrant(comparison: Comparison, id: TermId, isObject: (id: TermId) => boolean): boolean {
  const { context } = comparison;
  const lookups = (context.byRole.get('db.read') ?? []).filter((one) => one.event.result >= 0 && mentions(context, id, one.event.result));
  return lookups.some((one) =>
    keyTerms(one).some((key) => isPartOf(comparison, key, (part) => isUser(comparison, part)) && isPartOf(comparison, key, isObject)),
  );
}

/** The key itself, or a member of it. */
function isPartOf({ context }: Comparison, key: TermId, passes: (id: TermId) => boolean): boolean {
  const term = context.evaluated.terms.get(key);
  return passes(key) || (term.op === 'object' && term.args.some(passes));
}

function asksWho(comparison: Comparison, id: TermId): boolean {
  const term = comparison.context.evaluated.terms.get(id);
  return (
    isUser(comparison, id) ||
    (['binary', 'not', 'and', 'or', 'isnil', 'call'].includes(term.op) && term.args.some((arg) => asksWho(comparison, arg)))
  );
}

/** A comparison of the object with the user that comes after it was loaded and before it is shown, or too late. */
function comparedAfter(comparison: Comparison, operation: Operation): 'before-use' | 'late' | null {
  const { context } = comparison;
  const { result, entry, seq } = operation.event;
  if (result < 0) return null;
  const later = context.evaluated.events.filter((one) => one.entry === entry && one.seq > seq);
  const tied = (event: Event) => [...conditionsOf(event.pc)].some((condition) => ties(comparison, condition, [result], []));
  if (operation.role !== 'db.read') return later.some(tied) ? 'late' : null;
  const used = new Set(context.operations.filter(isReply).map(({ event }) => event.id));
  const shows = (event: Event) =>
    (used.has(event.id) && event.args.some((arg) => mentions(context, arg.term, result))) ||
    (event.kind === 'return' && mentions(context, event.result, result));
  const uses = later.filter(shows);
  return uses.length > 0 && uses.every(tied) ? 'before-use' : null;
}

const isReply = (operation: Operation): boolean => operation.role.startsWith('reply.');

const isUnknownCheck = ({ context }: Comparison, id: TermId): boolean => {
  const term = context.evaluated.terms.get(id);
  return (
    term.op === 'call' &&
    context.evaluated.terms.get(term.args[0] as TermId).op !== 'get' &&
    context.facts.facts(id).leaves.every((leaf) => leaf.throughUnknown || leaf.origin === 'unknown') &&
    // What a library's call does is known: a session is set up, and nobody's rights are looked at.
    !context.operations.some(({ event, certainty }) => event.result === id && certainty === 'certain')
  );
};

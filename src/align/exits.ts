/** Groups of exits: the replies, throws and redirects by which an entry refuses after an anchor. */
import type { Event } from '../model/event.ts';
import type { Operation } from '../model/operation.ts';
import type { Group } from '../model/reference.ts';
import type { Term, TermId } from '../model/term.ts';
import { type Comparison, conditionsOf, mentions } from './context.ts';
import { excludes } from './happens.ts';

export interface GroupExit {
  readonly event: Event;
  readonly operation: Operation | null;
  /** What an outsider sees: status, body, location; null = not shown by the text. */
  readonly status: string | null;
  readonly body: string | null;
  readonly location: string | null;
}

const REPLY_ROLES = ['reply.send', 'reply.html', 'reply.render', 'reply.end'];

/** The exits of a group in one entry, in order. */
export function exitsOf(comparison: Comparison, group: Group, entry: number): readonly GroupExit[] {
  const { context } = comparison;
  const after = group.after === null ? null : (comparison.anchors.get(group.after) ?? []).filter((one) => one.event.entry === entry);
  if (after?.length === 0) return [];
  const deciders = group.decidedBy.flatMap((name) => comparison.anchors.get(name) ?? []).filter((one) => one.event.entry === entry);
  const forbidden =
    group.notAfter === null ? [] : (comparison.anchors.get(group.notAfter) ?? []).filter((one) => one.event.entry === entry);
  return candidates(comparison, group, entry).filter(({ event }) => {
    if (after !== null && !after.some((one) => one.event.seq < event.seq && !excludes(one.event, event))) return false;
    if (forbidden.some((one) => one.event.seq < event.seq && !excludes(one.event, event))) return false;
    const newest = [...conditionsOf(event.pc)].find((condition) =>
      deciders.some((one) => one.event.result >= 0 && mentions(context, condition.term, one.event.result)),
    );
    return deciders.length === 0 || (newest !== undefined && refuses(context, newest));
  });
}

/** The newest decision went against the caller: nothing was found, or the check said no; of `!user || !correct`, whichever it was. */
function refuses(context: Comparison['context'], { term: id, holds }: { readonly term: TermId; readonly holds: boolean }): boolean {
  const term = context.evaluated.terms.get(id);
  const each = (arg: TermId, way: boolean): boolean => refuses(context, { term: arg, holds: way });
  if (term.op === 'isnil' || isNone(context, term)) return holds;
  if (term.op === 'not') return each(term.args[0] as TermId, !holds);
  if (term.op === 'or' || term.op === 'and') {
    const any = (term.op === 'or') !== holds;
    return any ? term.args.some((arg) => each(arg, holds)) : term.args.every((arg) => each(arg, holds));
  }
  return !holds;
}

const COUNTS: ReadonlySet<unknown> = new Set(['length', 'size', 'rowCount', 'count']);

/** `rows.length === 0`, `rows.length < 1`. */
function isNone({ evaluated: { terms } }: Comparison['context'], { op, lit, args }: Term): boolean {
  if (op !== 'binary') return false;
  const [left, right] = args.map((arg) => terms.get(arg));
  const counts = (term: Term | undefined): boolean => term?.op === 'get' && COUNTS.has(term.lit);
  const is = (term: Term | undefined, value: number): boolean => term?.op === 'lit' && term.lit === value;
  if (lit === '<') return counts(left) && is(right, 1);
  return (lit === '===' || lit === '==') && ((counts(left) && is(right, 0)) || (is(left, 0) && counts(right)));
}

function candidates({ context }: Comparison, group: Group, entry: number): readonly GroupExit[] {
  const exits: GroupExit[] = [];
  const roles = [...(group.exits.includes('reply') ? REPLY_ROLES : []), ...(group.exits.includes('redirect') ? ['reply.redirect'] : [])];
  for (const role of roles) {
    for (const operation of context.byRole.get(role) ?? []) if (operation.event.entry === entry) exits.push(fromReply(context, operation));
  }
  for (const event of context.evaluated.events) {
    if (event.entry !== entry) continue;
    if (event.kind === 'throw' && group.exits.includes('throw')) exits.push(fromTerm(context, event, event.args[0]?.term ?? -1));
    if (event.idiom === 'next-error' && group.exits.includes('next-error')) exits.push(fromTerm(context, event, event.args[0]?.term ?? -1));
    if (event.kind === 'return' && group.exits.includes('return') && !isReply(context, event.result))
      exits.push(fromTerm(context, event, event.result));
  }
  const seen = new Set<number>();
  return exits.sort((a, b) => a.event.seq - b.event.seq).filter(({ event }) => (seen.has(event.id) ? false : (seen.add(event.id), true)));
}

const isReply = (context: Comparison['context'], id: TermId): boolean =>
  REPLY_ROLES.some((role) => (context.byRole.get(role) ?? []).some((operation) => operation.event.result === id));

function fromReply(context: Comparison['context'], operation: Operation): GroupExit {
  const text = (name: string): string | null => {
    const found = operation.argument(name);
    return found.state === 'found' ? observable(context, found.term) : null;
  };
  const location = operation.role === 'reply.redirect' ? text('url') : null;
  return {
    event: operation.event,
    operation,
    status: text('status') ?? statusBefore(context, operation),
    body: text('body') ?? text('data'),
    location,
  };
}

/** `res.status(401)` of the chain that the reply is called on, or of an earlier statement on the same path. */
function statusBefore(context: Comparison['context'], operation: Operation): string | null {
  const { terms } = context.evaluated;
  const setters = (context.byRole.get('reply.status') ?? []).filter(
    (one) => one.event.entry === operation.event.entry && one.event.seq < operation.event.seq,
  );
  const chained = setters.find(
    (one) => one.event.result >= 0 && operation.event.receiver >= 0 && mentions(context, operation.event.receiver, one.event.result),
  );
  const found = (chained ?? null)?.argument('status');
  if (found?.state === 'found') return observable(context, found.term);
  return terms.size > 0 && chained ? null : '200';
}

function fromTerm(context: Comparison['context'], event: Event, id: TermId): GroupExit {
  return { event, operation: null, status: null, body: id < 0 ? null : observable(context, id), location: null };
}

/** A value as an outsider sees it: literals stay, everything else is a hole. */
export function observable(context: Comparison['context'], id: TermId, depth = 0): string {
  const term = context.evaluated.terms.get(id);
  if (depth > 5) return '…';
  if (term.op === 'lit') return JSON.stringify(term.lit) ?? 'undefined';
  if (term.op === 'object')
    return `{${term.keys.map((key, i) => `${key}:${observable(context, term.args[i] as TermId, depth + 1)}`).join()}}`;
  if (term.op === 'array') return `[${term.args.map((arg) => observable(context, arg, depth + 1)).join()}]`;
  if (term.op === 'cat') return term.args.map((arg) => observable(context, arg, depth + 1)).join('+');
  if (term.op === 'new' || term.op === 'call' || term.op === 'instance') {
    const name = context.evaluated.terms.get(term.args[0] as TermId);
    return `${String(name.lit ?? '')}(${term.args
      .slice(1)
      .map((arg) => observable(context, arg, depth + 1))
      .join()})`;
  }
  return '_';
}

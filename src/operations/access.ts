/**
 * Checks of rights: which comparisons of a role are the caller's, how they compare, and what the code goes on with after them.
 *
 * ```
 * if (req.user.role !== 'admin') return res.sendStatus(403);   compare.role   way: equals
 * await remove(req.params.id);                                 access.admit
 * ```
 */
import type { Event } from '../model/event.ts';
import type { Origin } from '../model/facts.ts';
import type { Found, Operation } from '../model/operation.ts';
import type { Literal, Term, TermId } from '../model/term.ts';
import { type Evaluated, resolve } from '../evaluate/index.ts';
import type { FactSource } from './facts.ts';
import { isVerdictOf } from './guard-verdicts.ts';

const CHECKS: ReadonlySet<string> = new Set(['compare.role', 'access.check']);
const ASKED: ReadonlySet<string> = new Set([...CHECKS, 'list.asked']);

/** Operations with the comparisons of roles that are no check of the caller taken out, and what each check lets happen put in. */
export function withAccess(evaluated: Evaluated, facts: FactSource, operations: readonly Operation[]): readonly Operation[] {
  if (!operations.some(({ role }) => ASKED.has(role))) return operations;
  const byEntry = new Map<number, Operation[]>();
  for (const one of operations) byEntry.set(one.event.entry, [...(byEntry.get(one.event.entry) ?? []), one]);
  const ends = endsByEntry(evaluated);
  const gates = new Map<number, Gate | null>();
  for (const check of operations)
    if (ASKED.has(check.role) && check.event.result >= 0)
      gates.set(check.id, gateOf(evaluated, check, byEntry.get(check.event.entry) ?? [], ends.get(check.event.entry) ?? []));
  const kept = operations.flatMap((one) => {
    const gate = gates.get(one.id) ?? null;
    if (one.role === 'list.asked') return isCredentialInText(evaluated, facts, one, gate) ? [one] : [];
    if (one.role !== 'compare.role') return [one];
    return isCallers(evaluated, facts, one, gate) ? [withWay(evaluated, facts, one)] : [];
  });
  const admits = new Map<number, Operation>();
  for (const check of kept) {
    const gate = CHECKS.has(check.role) ? gates.get(check.id) : null;
    const known = gate?.onward ? admits.get(gate.onward.id) : undefined;
    if (gate?.onward && known?.certainty !== 'certain') admits.set(gate.onward.id, admit(check, gate, gate.onward));
  }
  return [...kept, ...admits.values()].map((one, id) => ({ ...one, id }));
}

interface Gate {
  /** The refusal comes when the check fails, or (a list of those who may not) when it succeeds. */
  readonly refusedWhen: 'fails' | 'succeeds';
  /** A status 401 or 403 is answered, or the request ends in another way; or nothing is done but a note in the log. */
  readonly by: 'status' | 'end' | 'note';
  /** What the code goes on with; null when the text does not show it. */
  readonly onward: Event | null;
}

/** Returns and throws by entry: they end a request too. */
function endsByEntry({ events }: Evaluated): ReadonlyMap<number, readonly Event[]> {
  const found = new Map<number, Event[]>();
  for (const event of events)
    if (event.kind === 'return' || event.kind === 'throw') found.set(event.entry, [...(found.get(event.entry) ?? []), event]);
  return found;
}

function gateOf(evaluated: Evaluated, check: Operation, near: readonly Operation[], ends: readonly Event[]): Gate | null {
  const { result, seq } = check.event;
  const after = near.filter((one) => one.event.seq > seq && one.role !== 'compare.role');
  const denials = [
    ...after.flatMap((one) => {
      const by = denialBy(evaluated, one);
      return by === null ? [] : [{ event: one.event, by }];
    }),
    ...ends.flatMap((event) => (event.seq > seq && isDenyingEnd(evaluated, event) ? [{ event, by: 'end' as const }] : [])),
  ];
  const refusing = denials.flatMap(({ event, by }) => {
    const way = wayTo(evaluated, event, result);
    return way === null ? [] : [{ event, by, way, rank: (way ? 3 : 0) + BY.indexOf(by) }];
  });
  const [chosen] = refusing.sort((a, b) => a.rank - b.rank);
  if (!chosen) return null;
  const refused = refusing.filter(({ way }) => way === chosen.way);
  const isLater = (event: Event) => event.seq > seq && !refused.some((one) => one.event.id === event.id || isInside(event, one.event));
  const going = [
    ...after.filter((one) => goesOn(evaluated, one) && isLater(one.event)).map(({ event }) => event),
    ...ends.filter((event) => isVerdict(evaluated, event) && isLater(event)),
  ].filter((event) => dominates(check.event, event) || isInCatch(check.event, event));
  const open = going.find((event) => wayTo(evaluated, event, result) === null && !(chosen.by === 'status' && isAnswer(event, after)));
  return { refusedWhen: chosen.way ? 'succeeds' : 'fails', by: chosen.by, onward: open ?? going[0] ?? before(check, near) };
}

/** The request was handed on by the same function before it asked. */
const before = ({ event: { seq, enclosing, source } }: Operation, near: readonly Operation[]): Event | null =>
  near.find(({ event }) => event.idiom === 'next' && event.seq < seq && event.enclosing === enclosing && event.source === source)?.event ??
  null;

/** Where an event lies in the branch of another, or is a part of its statement. */
const isInside = (event: Event, denial: Event): boolean =>
  (denial.branch.length > 0 && dominates(denial, event)) ||
  (event.source === denial.source && event.range.start <= denial.range.start && denial.range.end <= event.range.end);

const dominates = (first: Event, then: Event): boolean =>
  first.branch.every((branch) => then.branch.some((other) => other.site === branch.site && other.arm === branch.arm));

/** The handler of the try block that the check stands in hands the request on. */
const isInCatch = (check: Event, event: Event): boolean =>
  event.idiom === 'next' &&
  event.tries.some(({ site, part }) => part === 'catch' && check.tries.some((one) => one.site === site && one.part === 'try'));

/** A second answer only fails. */
const isAnswer = (event: Event, near: readonly Operation[]): boolean =>
  event.kind === 'return' || near.some((one) => one.event.id === event.id && one.role.startsWith('reply.'));

/** Whether an event is reached because the verdict is true or false; null when neither is said. */
function wayTo({ terms }: Evaluated, event: Event, verdict: TermId): boolean | null {
  for (let cell = event.pc; cell; cell = cell.rest) {
    const sign = signIn(terms.get.bind(terms), cell.condition.term, verdict, 0);
    if (sign !== null) return sign === cell.condition.holds;
  }
  return null;
}

/** Whether a verdict stands in a condition as it is or negated. */
function signIn(get: (id: TermId) => Term, id: TermId, verdict: TermId, depth: number): boolean | null {
  if (id === verdict) return true;
  if (get(verdict).op === 'not' && get(verdict).args[0] === id) return false;
  const { op, args } = get(id);
  if (depth > 12 || !['not', 'and', 'or', 'ite', 'isnil', 'nullish', 'call'].includes(op)) return null;
  for (const arg of args) {
    const found = signIn(get, arg, verdict, depth + 1);
    if (found !== null) return op === 'not' || op === 'isnil' ? !found : found;
  }
  return null;
}

const REFUSALS: ReadonlySet<Literal> = new Set([401, 403]);

/** An answer or an error with a status that refuses. */
function isRefusal({ terms }: Evaluated, { role, argument }: Operation): boolean {
  if (role !== 'reply.status' && role !== 'reply.send' && role !== 'error.throw') return false;
  const status = argument('status');
  return status.state === 'found' && REFUSALS.has(terms.get(status.term).lit);
}

/** Ways to refuse, the plainest first. */
const BY: readonly Gate['by'][] = ['status', 'end', 'note'];

function denialBy(evaluated: Evaluated, one: Operation): Gate['by'] | null {
  if (isRefusal(evaluated, one)) return 'status';
  if (one.event.idiom === 'next-error' || one.role === 'error.throw' || one.role === 'reply.redirect') return 'end';
  return one.role === 'log.write' ? 'note' : null;
}

/** `throw`, or `return false` of a guard. */
const isDenyingEnd = (evaluated: Evaluated, event: Event): boolean =>
  event.kind === 'throw' || (isGuard(evaluated, event) && evaluated.terms.get(event.result).lit === false);

/** A guard of a framework answers by what it returns. */
const isGuard = ({ entries }: Evaluated, { entry }: Event): boolean => entries[entry]?.name === 'canActivate';

const isVerdict = (evaluated: Evaluated, event: Event): boolean =>
  event.kind === 'return' && isGuard(evaluated, event) && !isDenyingEnd(evaluated, event);

const GOES_ON =
  /^(?:db\.(?:read|write|delete|query)|record\.set|file\.|session\.(?:write|destroy)|email\.send|http\.request|token\.sign|shell\.exec|process\.spawn|reply\.(?:send|html|render|redirect)|archive\.|cookie\.set)/;

const goesOn = (evaluated: Evaluated, one: Operation): boolean =>
  one.event.idiom === 'next' || (GOES_ON.test(one.role) && !isRefusal(evaluated, one));

/** What the code goes on with, as an operation: the check must have decided it. */
function admit(check: Operation, gate: Gate, event: Event): Operation {
  // Who may not is listed for many reasons (a ban, a demo account), and a note in the log may be all that was meant.
  const unsure = gate.refusedWhen === 'succeeds' || gate.by === 'note';
  const certainty = unsure ? 'possible' : gate.by === 'status' || check.role === 'compare.role' ? 'certain' : 'likely';
  return { ...check, role: 'access.admit', event, api: 'access.admit', row: null, certainty, argument: () => ({ state: 'absent' }) };
}

/** What a request brings is looked for in a text that the operator has set, and a refusal hangs on it. */
function isCredentialInText(evaluated: Evaluated, facts: FactSource, { argument }: Operation, gate: Gate | null): boolean {
  const [value, list] = [argument('value'), argument('list')];
  if (gate?.refusedWhen !== 'fails' || gate.by !== 'status' || value.state !== 'found' || list.state !== 'found') return false;
  return isText(evaluated, facts, list.term, -1) && facts.facts(value.term).leaves.some(({ origin }) => SENT.has(origin));
}

const KNOWN: ReadonlySet<Origin> = new Set(['principal', 'claims', 'unverified-claims']);
const SENT: ReadonlySet<Origin> = new Set(['request', 'dom']);

/** The role is that of whoever asks: by where it comes from, by the name of its holder, or because a refusal depends on it. */
function isCallers(evaluated: Evaluated, facts: FactSource, operation: Operation, gate: Gate | null): boolean {
  const { argument } = operation;
  const [role, holder] = [argument('role'), argument('holder')];
  if (role.state !== 'found') return false;
  const { leaves } = facts.facts(role.term);
  const refuses = gate !== null && gate.refusedWhen === 'fails';
  // What a request brings is mostly data: a role to be assigned. Where access hangs on it, it is a claim.
  if (leaves.some(({ origin }) => SENT.has(origin))) return (refuses && gate.by === 'status') || isVerdictOf(evaluated, operation);
  if (leaves.some(({ origin }) => KNOWN.has(origin))) return true;
  const name = holder.state === 'found' ? nameOf(evaluated, holder.term) : nameOf(evaluated, role.term);
  const isNamed = evaluated.ladder.tables.wordsOf(name).some(({ id }) => id === 'caller');
  return (isNamed && gate?.refusedWhen !== 'succeeds') || (refuses && gate.by === 'status' && leaves.some(({ origin }) => origin === 'db'));
}

/** What a value is called: by its own name, or by the key that it is kept under (`c.get('user')`). */
const nameOf = ({ terms }: Evaluated, id: TermId): string => {
  const term = id < 0 ? null : terms.get(id);
  if (term?.op === 'call' && terms.get(term.args[0] as TermId).lit === 'get' && term.args[1] !== undefined)
    return String(terms.get(term.args[1]).lit ?? '');
  return term !== null && ['get', 'param', 'free'].includes(term.op) ? String(term.lit) : '';
};

function withWay(evaluated: Evaluated, facts: FactSource, operation: Operation): Operation {
  const told = (lit: Literal): Found => ({
    state: 'found',
    term: evaluated.ladder.arena.make({ op: 'lit', lit }),
    range: operation.event.range,
    by: 'implied',
  });
  const way = told(wayOf(evaluated, facts, operation));
  const missing = told(admitsMissing(evaluated, operation));
  return { ...operation, argument: (name) => (name === 'way' ? way : name === 'missing' ? missing : operation.argument(name)) };
}

/** What happens to somebody without a role, or with one that has no rank: `refused`, or why it passes. */
function admitsMissing({ terms }: Evaluated, { event, argument }: Operation): string {
  const role = argument('role');
  const allowed = argument('allowed');
  if (role.state !== 'found' || allowed.state !== 'found') return 'refused';
  const verdict = terms.get(event.result);
  const compared = verdict.op === 'not' ? terms.get(verdict.args[0] as TermId) : verdict;
  const held = compared.args.find((arg) => arg !== allowed.term && ['nullish', 'or', 'ite'].includes(terms.get(arg).op));
  const fallback =
    held === undefined
      ? []
      : terms
          .get(held)
          .args.map((arg) => terms.get(arg))
          .filter(({ op }) => op === 'lit');
  const list = terms.get(allowed.term);
  const accepted = (list.op === 'array' ? list.args.map((arg) => terms.get(arg)) : [list]).filter(({ op }) => op === 'lit');
  if (fallback.some(({ lit }) => accepted.some((one) => one.lit === lit))) return 'the default is one that may';
  // `undefined < 2` is false, and so is its opposite.
  return verdict.op === 'not' && held === undefined ? 'no rank is below none' : 'refused';
}

/** How a role is held against what is allowed. */
function wayOf(evaluated: Evaluated, facts: FactSource, { event, argument }: Operation): string {
  const { terms } = evaluated;
  const verdict = terms.get(event.result);
  const [role, allowed] = [argument('role'), argument('allowed')];
  if (role.state !== 'found' || allowed.state !== 'found') return 'flag';
  if (verdict.op === 'not') return inOrder(terms.get(allowed.term));
  if (verdict.op === 'binary') return verdict.lit === '===' || verdict.lit === '==' ? 'equals' : inOrder(terms.get(allowed.term));
  if (verdict.op !== 'call') return 'member';
  const asks = askedIn(evaluated, verdict);
  if (asks === null) return 'member';
  const { member, receiver } = asks;
  if (member === 'startsWith' || member === 'endsWith') return 'prefix';
  if (member === 'test' || member === 'match' || member === 'search') return isWhole(terms, receiver, asks.given) ? 'equals' : 'pattern';
  if (member !== 'includes' && member !== 'indexOf') return 'member';
  if (!isText(evaluated, facts, receiver, role.term)) return 'member';
  return receiver === role.term ? 'part' : 'substring';
}

/** Texts are in the order of their letters, numbers in that of ranks. */
const inOrder = ({ op, lit }: Term): string => (op === 'lit' && typeof lit === 'string' ? 'order' : 'rank');

interface Asked {
  readonly member: string;
  readonly receiver: TermId;
  readonly given: TermId;
}

/** The method that asks: of `some`, the one that its function asks with. */
function askedIn(evaluated: Evaluated, { args }: Term): Asked | null {
  const { terms } = evaluated;
  const callee = terms.get(args[0] as TermId);
  const given = args[1];
  if (callee.op !== 'get' || given === undefined) return null;
  const lambda = terms.get(given);
  const inner = lambda.op === 'lambda' ? terms.get(lambda.args[0] as TermId) : null;
  if (inner?.op === 'call') return askedIn(evaluated, inner);
  return { member: String(callee.lit), receiver: callee.args[0] as TermId, given };
}

function isWhole(terms: Evaluated['terms'], receiver: TermId, given: TermId): boolean {
  const pattern = [receiver, given].map((id) => terms.get(id)).find(({ op }) => op === 'regex');
  const source = String(pattern?.lit ?? '');
  return pattern !== undefined && /^\^(?:\(|[^|]*$)/.test(source) && source.endsWith('$');
}

/** A text in which a part is looked for: a literal, a setting, or one role that is named in the singular. */
function isText(evaluated: Evaluated, facts: FactSource, receiver: TermId, role: TermId): boolean {
  const term = evaluated.terms.get(receiver);
  if (term.op === 'lit' || term.op === 'cat') return true;
  if (term.op === 'nullish' || term.op === 'or') return term.args.every((arg) => isText(evaluated, facts, arg, role));
  if (term.op === 'array' || term.op === 'new') return false;
  if (term.op === 'call' && resolve(evaluated.ladder, term.args[0] as TermId).rows.length === 0) return false;
  const { leaves, type } = facts.facts(receiver);
  if (type === 'string') return true;
  if (leaves.length > 0 && leaves.every((leaf) => leaf.origin === 'env')) return term.op !== 'call';
  return receiver === role && term.op === 'get' && /(?:^r|R)ole$/.test(String(term.lit));
}

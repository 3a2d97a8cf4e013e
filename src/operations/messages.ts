/**
 * Messages of other windows and sockets of other pages: whether the code asks where they come from.
 *
 * ```
 * window.addEventListener('message', (e) => show(e.data))                                  message.receive   origin: unchecked
 * window.addEventListener('message', (e) => e.origin.includes('shop.test') && show(e.data))  message.receive   origin: a part of it
 * ```
 */
import type { ApiRow } from '../model/api.ts';
import type { Condition, Event } from '../model/event.ts';
import type { Found, Operation } from '../model/operation.ts';
import type { Term, TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';
import { conditionsOf, derive, say, someTerm, withMore } from './tell.ts';

/** What a message can do harm with. */
const ACTS: ReadonlySet<string> = new Set([
  'browser.navigate',
  'html.write',
  'html.url',
  'html.script',
  'code.eval',
  'storage.write',
  'http.request',
  'cookie.set',
]);

/** The operations, with receivers of messages and of sockets put in whose sender is not asked for. */
export function withMessages(evaluated: Evaluated, operations: readonly Operation[]): readonly Operation[] {
  const [row] = evaluated.ladder.tables.rowsFor('idiom.message.receive');
  const [socketRow] = evaluated.ladder.tables.rowsFor('idiom.socket.accept');
  if (row === undefined || socketRow === undefined) return operations;
  const receivers = evaluated.events.flatMap((event) => receiver(evaluated, operations, row, event));
  const servers = operations.filter(
    ({ role, row: own, event }) => own?.library === 'ws' && role === 'websocket.listen' && event.kind === 'new',
  );
  const sockets = servers.slice(0, 1).flatMap((server) => acceptor(evaluated, socketRow, server));
  return withMore(operations, [...receivers, ...sockets]);
}

function receiver(evaluated: Evaluated, operations: readonly Operation[], row: ApiRow, event: Event): readonly Operation[] {
  const { terms, params } = evaluated;
  const handler = event.args[1] === undefined ? null : terms.get(event.args[1].term);
  if (event.kind !== 'call' || handler?.op !== 'closure' || !isForWindow(terms.get.bind(terms), event)) return [];
  const message = [...params].find(([, info]) => info.fn === handler.site && info.index === 0)?.[0];
  if (message === undefined) return [];
  const isPart =
    (...names: readonly string[]) =>
    (id: TermId) => {
      const { op, lit, args } = terms.get(id);
      return op === 'get' && args[0] === message && names.includes(String(lit));
    };
  const told = (one: Event) => [...one.args.map(({ term }) => term), ...conditionsOf(one).map(({ term }) => term)];
  const uses = evaluated.events.filter((one) => someTerm(evaluated, told(one), isPart('data')));
  if (uses.length === 0) return [];
  // A function of another file that is given the message may ask.
  if (uses.some((one) => one.args.some(({ term }) => term === message)) || isHandedOn(evaluated, message)) return [];
  const asked = evaluated.events
    .flatMap((one) => [...conditionsOf(one)])
    .filter(({ term }) => someTerm(evaluated, [term], isPart('origin', 'source')));
  const elsewhere = evaluated.events.some((one) => one.kind === 'call' && one.args.some(({ term }) => isPart('origin', 'source')(term)));
  const weak = asked.find((condition) => isWeak(terms.get.bind(terms), condition, isPart('origin')));
  const origin =
    asked.length === 0 && !elsewhere ? 'unchecked' : weak !== undefined && !isWellAsked(evaluated, asked, isPart) ? 'a part of it' : null;
  if (origin === null) return [];
  const acts = operations.some((one) => ACTS.has(one.role) && uses.some(({ id }) => id === one.event.id));
  const argument = (): Found => ({ state: 'absent' });
  const base: Operation = { id: 0, role: '', event, row: null, api: '', certainty: 'likely', argument };
  return [
    derive(base, row, 'likely', {
      origin: say(evaluated, weak?.range ?? event.range, origin),
      use: say(evaluated, event.range, acts ? 'acts' : 'shows'),
    }),
  ];
}

const isHandedOn = ({ events, ladder }: Evaluated, message: TermId): boolean =>
  events.some(
    ({ kind, args, callee }) => kind === 'call' && args.some(({ term }) => term === message) && ladder.arena.get(callee).op !== 'closure',
  );

/** Some other condition asks for the whole origin, or for the window. */
const isWellAsked = (
  evaluated: Evaluated,
  asked: readonly Condition[],
  isPart: (...names: readonly string[]) => (id: TermId) => boolean,
): boolean =>
  asked.some(
    (one) => someTerm(evaluated, [one.term], isPart('source')) || !isWeak(evaluated.terms.get.bind(evaluated.terms), one, isPart('origin')),
  );

function isForWindow(get: (id: TermId) => Term, { member, args, receiver }: Event): boolean {
  const [type] = args;
  if (member !== 'addEventListener' || type === undefined || get(type.term).lit !== 'message' || receiver < 0) return false;
  const { op, lit } = get(receiver);
  return op === 'free' && (lit === 'window' || lit === 'globalThis');
}

/** A look at a part of an origin, or whether there is one at all. */
function isWeak(get: (id: TermId) => Term, { term }: Condition, isOrigin: (id: TermId) => boolean): boolean {
  const { op, args } = get(term);
  if (isOrigin(term)) return true;
  if (op === 'not' || op === 'isnil') return isWeak(get, { term: args[0] as TermId } as Condition, isOrigin);
  if (op === 'and' || op === 'or') {
    const about = args.filter((arg) => someTerm({ terms: { size: 0, get } }, [arg], isOrigin));
    return about.length > 0 && about.every((arg) => isWeak(get, { term: arg } as Condition, isOrigin));
  }
  if (op !== 'call') return false;
  const callee = get(args[0] as TermId);
  const [asked, given] = [callee.args[0], args[1]];
  if (callee.op !== 'get' || asked === undefined || given === undefined) return false;
  // `(req.headers.origin ?? '').endsWith(…)`
  const object = ['nullish', 'or'].includes(get(asked).op) ? (get(asked).args[0] as TermId) : asked;
  if (isOrigin(object)) return isPartOf(String(callee.lit), get(given));
  // `list.some((one) => origin.startsWith(one))`.
  const lambda = get(given);
  if (callee.lit === 'some' && lambda.op === 'lambda') return isWeak(get, { term: lambda.args[0] as TermId } as Condition, isOrigin);
  const pattern = get(object);
  return callee.lit === 'test' && pattern.op === 'regex' && isOrigin(given) && !/^\^.*\$$/.test(String(pattern.lit));
}

/** An origin has no end of its own: what begins like one, or has it in it, may go on. */
function isPartOf(method: string, { op, lit }: Term): boolean {
  if (op === 'regex') return method === 'match' && !/^\^.*\$$/.test(String(lit));
  const isBeginning = method === 'startsWith' || method === 'includes' || method === 'indexOf';
  if (op === 'element') return isBeginning;
  if (op !== 'lit' || typeof lit !== 'string') return false;
  if (method === 'endsWith') return !lit.startsWith('.') && !lit.includes('://');
  return isBeginning;
}

/** A server of sockets that knows visitors by their cookie, and so also those whom another page sends. */
function acceptor(evaluated: Evaluated, row: ApiRow, server: Operation): readonly Operation[] {
  const { terms, events } = evaluated;
  const told = [...new Set(events.flatMap((event) => [...event.args, ...conditionsOf(event)].map(({ term }) => term)))];
  const isHeader = (name: string) => (id: TermId) => {
    const { op, lit, args } = terms.get(id);
    return op === 'get' && lit === name && args[0] !== undefined;
  };
  const ofHeaders = (id: TermId): boolean => isHeader('cookie')(id) && terms.get(terms.get(id).args[0] as TermId).lit === 'headers';
  // Session middleware reads the cookie itself.
  const ofSession = (id: TermId): boolean => isHeader('session')(id) && evaluated.params.get(terms.get(id).args[0] as TermId) !== undefined;
  if (!told.some((term) => someTerm(evaluated, [term], (id) => ofHeaders(id) || ofSession(id)))) return [];
  const conditions = events.flatMap((event) => [...conditionsOf(event)]);
  const asked = conditions.filter(({ term }) => someTerm(evaluated, [term], isHeader('origin')));
  // A verdict that is returned is asked in a value, not in a condition.
  const asksPart = Array.from({ length: terms.size }, (_, id) => id).some((id) => {
    const { op, args } = terms.get(id);
    const [callee, given] = op === 'call' ? args : [];
    const method = callee === undefined ? null : terms.get(callee);
    const isOfOrigin = method?.op === 'get' && method.args[0] !== undefined && isHeader('origin')(method.args[0]);
    return isOfOrigin && given !== undefined && isPartOf(String(method.lit), terms.get(given));
  });
  const isAllWeak = asked.every((one) => isWeak(terms.get.bind(terms), one, isHeader('origin')));
  const isPart = isAllWeak && (asked.length > 0 || asksPart);
  if (!isPart && (asked.length > 0 || told.some((term) => someTerm(evaluated, [term], isHeader('origin'))))) return [];
  const origin = say(evaluated, asked[0]?.range ?? server.event.range, isPart ? 'a part of it' : 'unchecked');
  return [derive(server, row, 'likely', { origin })];
}

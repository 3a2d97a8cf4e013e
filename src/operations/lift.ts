/** Events → operations: rows of the resolved member, property writes, JSX attributes, options, idioms, middleware, names. */
import type { ApiRow, Certainty, WordRow } from '../model/api.ts';
import type { Event, Occurrence } from '../model/event.ts';
import type { Found, Operation } from '../model/operation.ts';
import type { Literal, TermId } from '../model/term.ts';
import { type Evaluated, resolve, resolveMember, weaker } from '../evaluate/index.ts';
import { withAccess } from './access.ts';
import { withAttempts } from './attempts.ts';
import { withBinds } from './binds.ts';
import { withContentTypes } from './content-type.ts';
import { liftCookies } from './cookies.ts';
import { withMessages } from './messages.ts';
import { withOauth } from './oauth.ts';
import { withOpenRoutes } from './open-routes.ts';
import { withPasswordChanges } from './password-change.ts';
import { withPageSizes } from './page-sizes.ts';
import { findArgument, type PathContext } from './paths.ts';
import { withCsrfGaps } from './csrf.ts';
import { withClauses } from './clauses.ts';
import { createFacts } from './facts.ts';
import { resolvedByCursor } from './cursors.ts';
import { exemptionOf } from './exemptions.ts';
import { isAdmission, withGuardVerdicts } from './guard-verdicts.ts';
import { withHandledEvents } from './handled-events.ts';
import { liftQuery } from './queries.ts';
import { withRedeemed } from './redeemed.ts';
import { withVisitors } from './sessions.ts';
import { withoutSunkTexts } from './sunk-texts.ts';
import { withTokenExchanges } from './token-exchange.ts';
import { withTokenSetups } from './token-setups.ts';
import { withWholeRecords } from './whole-records.ts';

/** All operations of an evaluation, in the order of their events. */
export function liftOperations(evaluated: Evaluated): readonly Operation[] {
  const operations: Operation[] = [];
  const parts = partialTexts(evaluated);
  for (const event of evaluated.events) {
    if (parts.has(event.id)) continue;
    for (const lifted of liftEvent(evaluated, event)) {
      for (const one of [lifted, ...liftQuery(evaluated, lifted), ...liftCookies(evaluated, lifted)])
        operations.push({ ...one, id: operations.length });
    }
  }
  const facts = createFacts(evaluated);
  let complete = withoutSunkTexts(evaluated, withContentTypes(evaluated, withClauses(evaluated, operations)));
  complete = withTokenSetups(withBinds(evaluated, facts, complete));
  complete = withVisitors(evaluated, facts, withRedeemed(evaluated, complete));
  complete = withHandledEvents(evaluated, complete);
  complete = withMessages(evaluated, withWholeRecords(evaluated, complete));
  complete = withPasswordChanges(evaluated, facts, withTokenExchanges(evaluated, facts, complete));
  complete = withOpenRoutes(evaluated, facts, withAttempts(evaluated, complete));
  complete = withCsrfGaps(evaluated, withOauth(evaluated, facts, complete));
  return withGuardVerdicts(evaluated, withPageSizes(evaluated, withAccess(evaluated, facts, complete)));
}

type Lifted = Omit<Operation, 'id'>;

/** Built texts that go into a larger built text, written around them or continued from them. */
function partialTexts({ events, terms }: Evaluated): ReadonlySet<number> {
  const built = events.filter((event) => event.idiom === 'html.build' || event.idiom === 'sql.build');
  const wholes = new Map<TermId, Event[]>();
  const isInside = (part: Event, whole: Event) =>
    part.source === whole.source &&
    part.entry === whole.entry &&
    whole.range.start <= part.range.start &&
    part.range.end <= whole.range.end &&
    part.id !== whole.id;
  for (const event of built) {
    const first = terms.get(event.result).args[0];
    if (first !== undefined) wholes.set(first, [...(wholes.get(first) ?? []), event]);
  }
  const continues = (part: Event, whole: Event) =>
    part.result !== whole.result && startsWith(terms.get(whole.result).args, terms.get(part.result).args);
  return new Set(
    built.flatMap((part, i) => {
      const near = built.slice(Math.max(0, i - 1), i + 3);
      const longer = wholes.get(terms.get(part.result).args[0] as TermId) ?? [];
      return near.some((whole) => isInside(part, whole)) || longer.some((whole) => continues(part, whole)) ? [part.id] : [];
    }),
  );
}

/** All but the last part agree: fixed text at the seam is merged with what follows. */
const startsWith = (whole: readonly TermId[], part: readonly TermId[]): boolean =>
  whole.length >= part.length && part.slice(0, -1).every((id, i) => id === whole[i]);

function liftEvent(evaluated: Evaluated, event: Event): readonly Lifted[] {
  switch (event.kind) {
    case 'call':
    case 'new':
      return event.idiom === 'middleware'
        ? middleware(evaluated, event)
        : event.idiom === 'next' || event.idiom === 'next-error'
          ? nextCall(evaluated, event)
          : call(evaluated, event);
    case 'write':
      return write(evaluated, event);
    case 'jsx':
      return jsx(evaluated, event);
    case 'idiom':
      return evaluated.ladder.tables.rowsFor(`idiom.${event.idiom}`).flatMap((row) => fromRow(evaluated, event, row, 'certain', {}));
    case 'return':
      return isAdmission(evaluated, event) ? nextCall(evaluated, { ...event, args: [] }) : [];
    default:
      return [];
  }
}

function call(evaluated: Evaluated, event: Event): readonly Lifted[] {
  const { ladder } = evaluated;
  const form = event.kind === 'new' ? 'new' : event.idiom === 'tag' ? 'tag' : event.idiom === 'decorator' ? 'decorator' : 'call';
  const known = resolve(ladder, event.callee, form);
  const resolved = known.rows.length > 0 ? known : (resolvedByCursor(evaluated, event) ?? known);
  const named = event.idiom === 'tag' ? tagArguments(evaluated, event) : {};
  const own = resolved.rows.flatMap((row) => fromRow(evaluated, event, row, resolved.certainty, named));
  const options =
    resolved.api === null
      ? []
      : ladder.tables.optionsOf(resolved.api).flatMap((row) => fromOption(evaluated, event, row, resolved.certainty));
  if (resolved.rows.length > 0) return [...own, ...options];
  return [...options, ...byName(evaluated, event, event.member ?? nameOf(evaluated, event.callee))];
}

function tagArguments(evaluated: Evaluated, event: Event): Readonly<Record<string, Occurrence>> {
  const { arena } = evaluated.ladder;
  const tagged = evaluated.terms.get(event.result);
  const inner = tagged.op === 'promise' ? evaluated.terms.get(tagged.args[0] as TermId) : tagged;
  const strings = arena.make({ op: 'lit', lit: inner.keys.join('?') });
  const parts = arena.make({ op: 'array', args: inner.args.slice(1) });
  return { strings: { term: strings, range: event.range }, parts: { term: parts, range: event.range } };
}

const contextOf = (evaluated: Evaluated, event: Event, named: Readonly<Record<string, Occurrence>>): PathContext => ({
  evaluated,
  args: event.args,
  receiver: event.receiver,
  result: event.result,
  range: event.range,
  named,
});

function fromRow(
  evaluated: Evaluated,
  event: Event,
  row: ApiRow,
  certainty: Certainty,
  named: Readonly<Record<string, Occurrence>>,
): readonly Lifted[] {
  const context = contextOf(evaluated, event, named);
  const argument = (name: string): Found => argumentOf(context, row, name);
  const roles = [...row.roles, ...row.alsoRoles];
  // A row without a role may still be dangerous by itself.
  const all = roles.length === 0 && row.dangers.length > 0 ? [''] : roles;
  return all.map((role) => ({ role, event, row, api: row.api, certainty: weaker(certainty, row.certainty), argument }));
}

/** What the call gives, else what the member's name implies, else the library's default. */
function argumentOf(context: PathContext, row: ApiRow, name: string): Found {
  const given = findArgument(context, row.arguments[name] ?? (name === 'result' ? ['result'] : []));
  if (given.state === 'found' && !isUndefined(context, given.term)) return given;
  const constant = (value: Literal, by: 'implied' | 'default'): Found => ({
    state: 'found',
    term: context.evaluated.ladder.arena.make({ op: 'lit', lit: value }),
    range: context.range,
    by,
  });
  if (name in row.implies) return constant(row.implies[name], 'implied');
  if (given.state === 'unknown') return given;
  if (name in row.defaults) return constant(row.defaults[name], 'default');
  return { state: 'absent' };
}

const isUndefined = ({ evaluated }: PathContext, id: TermId): boolean => {
  const term = evaluated.terms.get(id);
  return term.op === 'lit' && term.lit === undefined;
};

function fromOption(evaluated: Evaluated, event: Event, row: ApiRow, certainty: Certainty): readonly Lifted[] {
  if (!row.of) return [];
  const found = findArgument(contextOf(evaluated, event, {}), [row.of.path]);
  if (found.state !== 'found' || evaluated.terms.get(found.term).lit === false) return [];
  return fromRow(evaluated, event, row, certainty, { value: { term: found.term, range: found.range } });
}

function write(evaluated: Evaluated, event: Event): readonly Lifted[] {
  const { arena } = evaluated.ladder;
  const value = event.args.at(-1) as Occurrence;
  if (event.member === null) {
    const named = { key: event.args[0] as Occurrence, value };
    return evaluated.ladder.tables.rowsFor('idiom.object.set.dynamic').flatMap((row) => fromRow(evaluated, event, row, 'certain', named));
  }
  const key: Occurrence = { term: arena.make({ op: 'lit', lit: event.member }), range: event.range };
  const resolved = resolveMember(evaluated.ladder, event.receiver, event.member, 'write');
  return resolved?.rows.flatMap((row) => fromRow(evaluated, event, row, resolved.certainty, { key, value })) ?? [];
}

function jsx(evaluated: Evaluated, event: Event): readonly Lifted[] {
  const props = evaluated.terms.get(event.args[0]?.term ?? 0);
  if (props.op !== 'object') return [];
  return props.keys.flatMap((attribute, i) => {
    const value = {
      term: props.args[i] as TermId,
      range: evaluated.memberPlace(event.args[0]?.term ?? 0, attribute)?.range ?? event.range,
    };
    const rows = [
      `*[${attribute}]`,
      `react.*[${attribute}]`,
      `${event.member}[${attribute}]`,
      `react.${event.member}[${attribute}]`,
    ].flatMap((api) => evaluated.ladder.tables.rowsFor(api));
    return rows.flatMap((row) => fromRow(evaluated, event, row, 'certain', { value }));
  });
}

/** A link of a route's chain does what the call that made it says: `rateLimit({ max: 5 })` limits this route. */
function middleware(evaluated: Evaluated, event: Event): readonly Lifted[] {
  const { ladder, terms } = evaluated;
  const term = terms.get(event.callee);
  if (term.op === 'call' || term.op === 'new') {
    const resolved = resolve(ladder, term.args[0] as TermId, term.op === 'new' ? 'new' : 'call');
    const args = term.args.slice(1).map((arg) => ({ term: arg, range: event.range }));
    const made: Event = { ...event, args };
    const lifted = resolved.rows.flatMap((row) => fromRow(evaluated, made, row, resolved.certainty, {}));
    if (lifted.length > 0) return lifted;
    return byName(evaluated, made, nameOf(evaluated, term.args[0] as TermId));
  }
  const resolved = resolve(ladder, event.callee, 'call');
  const own = resolved.rows.flatMap((row) => fromRow(evaluated, event, row, resolved.certainty, {}));
  return own.length > 0 ? own : byName(evaluated, event, nameOf(evaluated, event.callee));
}

function nextCall(evaluated: Evaluated, event: Event): readonly Lifted[] {
  const exempt = exemptionOf(evaluated, event);
  if (exempt === 'address') return [];
  const context = contextOf(evaluated, event, {});
  return [
    {
      role: 'middleware.next',
      event,
      row: null,
      api: 'next',
      certainty: exempt === null ? 'certain' : 'possible',
      argument: (name) => (name === 'error' ? findArgument(context, ['0']) : { state: 'absent' }),
    },
  ];
}

const nameOf = (evaluated: Evaluated, id: TermId): string => {
  const term = evaluated.terms.get(id);
  return ['get', 'free', 'param', 'import', 'closure'].includes(term.op) ? (String(term.lit).split('/').at(-1) ?? '') : '';
};

/** A call whose name alone tells its role: `requireAdmin`, `csrfProtection`, `logger.audit`. */
function byName(evaluated: Evaluated, event: Event, name: string): readonly Lifted[] {
  if (name === '') return [];
  const rows: readonly WordRow[] = evaluated.ladder.tables.wordsOf(name);
  const roles = [...new Set(rows.flatMap((row) => row.roles))];
  const context = contextOf(evaluated, event, {});
  return roles.map((role) => ({
    role,
    event,
    row: null,
    api: name,
    certainty: 'possible' as const,
    argument: () => findArgument(context, ['0']),
  }));
}

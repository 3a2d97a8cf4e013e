/**
 * Protection against requests that another site caused, and what it leaves out:
 *
 * ```
 * app.use('/api', api); app.use(csrf());             csrf.gap   gap: late
 * if (req.method === 'POST') { compare(token); }     csrf.gap   gap: one method
 * if (body.csrf !== session.csrf) refuse();          csrf.gap   gap: nothing equals nothing
 * ```
 */
import type { Condition } from '../model/event.ts';
import type { Found, Operation } from '../model/operation.ts';
import type { TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';
import { conditionsOf, hasName, someTerm, withMore } from './tell.ts';

/** The operations, with the gaps of the protections among them put in. */
export function withCsrfGaps(evaluated: Evaluated, operations: readonly Operation[]): readonly Operation[] {
  const known = withComparisons(evaluated, operations);
  const checks = known.filter(({ role }) => role === 'csrf.protect');
  const [row] = evaluated.ladder.tables.rowsFor('idiom.csrf.gap');
  if (checks.length === 0 || row === undefined) return known;
  const gap = (check: Operation, lit: string, place: { readonly term: TermId; readonly range: Operation['event']['range'] }): Operation => {
    const told: Found = { state: 'found', term: evaluated.ladder.arena.make({ op: 'lit', lit }), range: place.range, by: 'argument' };
    return {
      ...check,
      role: 'csrf.gap',
      api: 'csrf.gap',
      row,
      certainty: 'likely',
      argument: (name) => (name === 'gap' ? told : { state: 'absent' }),
    };
  };
  const gaps = checks.flatMap((check) => {
    const method = conditionsOf(check.event).find((condition) => isOneMethod(evaluated, condition));
    return [
      ...(method ? [gap(check, 'one method', method)] : []),
      ...nothingEqual(evaluated, check).map((place) => gap(check, 'nothing equals nothing', place)),
      ...mountedBefore(evaluated, operations, check).map((one) => gap(one, 'late', { term: one.event.result, range: one.event.range })),
    ];
  });
  const seen = new Set<string>();
  const fresh = gaps.filter((one) => {
    const told = one.argument('gap');
    const key = told.state === 'found' ? `${told.term} ${told.range.start}` : '';
    return !seen.has(key) && seen.add(key);
  });
  return withMore(known, fresh);
}

/** Tokens that are compared in constant time: `timingSafeEqual(Buffer.from(req.body._csrf), Buffer.from(req.session.csrf))`. */
function withComparisons(evaluated: Evaluated, operations: readonly Operation[]): readonly Operation[] {
  const compared = operations.filter(
    ({ role, event }) =>
      role === 'compare.secret' &&
      hasName(
        evaluated,
        event.args.map(({ term }) => term),
        'csrf',
      ),
  );
  return withMore(
    operations,
    compared.map((one) => ({ ...one, role: 'csrf.protect' })),
  );
}

/**
 * `req.body._csrf !== req.session.csrfToken`: a session that holds no token yet equals a form without one. What the code goes on
 * with asks for neither.
 */
function nothingEqual({ events, terms }: Evaluated, { event: check, role }: Operation): readonly Condition[] {
  if (role !== 'csrf.protect' || check.idiom !== 'compare.csrf') return [];
  const isCompared = ({ term, holds, range }: Condition) =>
    holds && range.start <= check.range.start && check.range.end <= range.end && terms.get(term).op === 'binary';
  const onward = events.find((event) => event.entry === check.entry && event.seq > check.seq && conditionsOf(event).some(isCompared));
  const conditions = onward === undefined ? [] : conditionsOf(onward);
  const compared = conditions.find(isCompared);
  const sides = compared === undefined ? [] : terms.get(compared.term).args;
  const isKept = sides.some((side) => terms.get(side).op === 'get' && someTerm({ terms }, [side], (id) => terms.get(id).lit === 'session'));
  const isBare = sides.length === 2 && sides.every((side) => terms.get(side).op === 'get');
  const asked = conditions.some((one) => one !== compared && someTerm({ terms }, [one.term], (id) => sides.includes(id)));
  return compared !== undefined && isKept && isBare && !asked ? [compared] : [];
}

/** `req.method === 'POST'`: PUT, PATCH and DELETE are not looked at. */
function isOneMethod({ terms }: Evaluated, { term, holds }: Condition): boolean {
  const { op, lit, args } = terms.get(term);
  if (!holds || op !== 'binary' || lit !== '===') return false;
  const [left, right] = args.map((arg) => terms.get(arg));
  return (
    left?.op === 'get' &&
    left.lit === 'method' &&
    right?.op === 'lit' &&
    typeof right.lit === 'string' &&
    !/^(?:get|head|options)$/i.test(right.lit)
  );
}

/** Routers of other files that the same application was given before the protection. */
function mountedBefore(evaluated: Evaluated, operations: readonly Operation[], { event }: Operation): readonly Operation[] {
  const entry = evaluated.entries[event.entry];
  if (entry === undefined) return [];
  const place = entry.via === 'route' ? entry.range : event.range;
  const uses = operations.filter((one) => one.role === 'middleware.use' && one.event.source === event.source);
  const own = uses.find((one) => one.event.range.start <= place.start && place.end <= one.event.range.end);
  if (own === undefined) return [];
  return uses.filter((one) => one.event.seq < own.event.seq && one.event.receiver === own.event.receiver && isFromFile(evaluated, one));
}

/** `require('./routes/api')`: a module of the program itself, mounted at an address. */
function isFromFile({ terms }: Evaluated, { event }: Operation): boolean {
  const [path, handler] = [event.args[0], event.args.at(-1)];
  if (path === undefined || handler === undefined || event.args.length < 2 || terms.get(path.term).op !== 'lit') return false;
  let at = terms.get(handler.term);
  while (at.op === 'get' && at.args[0] !== undefined) at = terms.get(at.args[0]);
  return at.op === 'import' && String(at.lit).startsWith('.');
}

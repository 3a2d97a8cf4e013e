/**
 * Protection against requests that another site caused, and what it leaves out:
 *
 * ```
 * app.use('/api', api); app.use(csrf());             csrf.gap   gap: late
 * if (req.method === 'POST') { compare(token); }     csrf.gap   gap: one method
 * ```
 */
import type { Condition } from '../model/event.ts';
import type { Found, Operation } from '../model/operation.ts';
import type { TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';

/** The operations, with the gaps of the protections among them put in. */
export function withCsrfGaps(evaluated: Evaluated, operations: readonly Operation[]): readonly Operation[] {
  const checks = operations.filter(({ role }) => role === 'csrf.protect');
  const [row] = evaluated.ladder.tables.rowsFor('idiom.csrf.gap');
  if (checks.length === 0 || row === undefined) return operations;
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
    const conditions: Condition[] = [];
    for (let cell = check.event.pc; cell; cell = cell.rest) conditions.push(cell.condition);
    const method = conditions.find((condition) => isOneMethod(evaluated, condition));
    return [
      ...(method ? [gap(check, 'one method', method)] : []),
      ...mountedBefore(evaluated, operations, check).map((one) => gap(one, 'late', { term: one.event.result, range: one.event.range })),
    ];
  });
  const seen = new Set<string>();
  const fresh = gaps.filter((one) => {
    const told = one.argument('gap');
    const key = told.state === 'found' ? `${told.term} ${told.range.start}` : '';
    return !seen.has(key) && seen.add(key);
  });
  return [...operations, ...fresh].map((one, id) => ({ ...one, id }));
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

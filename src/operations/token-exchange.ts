/**
 * New tokens for one that was brought: whether the code asks what kind of token it is.
 *
 * ```
 * const { sub } = jwt.verify(body.refreshToken, KEY); return jwt.sign({ sub }, KEY)       token.exchange
 * const { sub, type } = jwt.verify(token, KEY); if (type !== 'refresh') refuse(); …       —
 * ```
 */
import type { Found, Operation } from '../model/operation.ts';
import type { Evaluated } from '../evaluate/index.ts';
import type { FactSource } from './facts.ts';
import { conditionsOf, derive, hasName, isOwnFunction, say, someTerm, withMore } from './tell.ts';

const LOOK_UPS: ReadonlySet<string> = new Set(['db.read', 'db.query', 'db.delete', 'db.write']);

/** The operations, with exchanges put in that take a token of any kind. */
export function withTokenExchanges(evaluated: Evaluated, facts: FactSource, operations: readonly Operation[]): readonly Operation[] {
  const [row] = evaluated.ladder.tables.rowsFor('idiom.token.exchange');
  const checks = operations.filter(({ role }) => role === 'token.verify');
  if (row === undefined || checks.length === 0) return operations;
  const found = checks.flatMap((check): readonly Operation[] => {
    const own = operations.filter(({ event }) => event.entry === check.event.entry);
    const token = check.argument('token');
    const isBrought =
      token.state === 'found' &&
      facts.facts(token.term).leaves.some(({ origin, part }) => origin === 'request' && (part === 'json' || part === 'cookie'));
    const issued = own.filter(({ role, event }) => role === 'token.sign' && event.seq > check.event.seq);
    if (!isBrought || issued.length === 0 || !isNamedRefresh(evaluated, check)) return [];
    const hasOneKey = issued.some((one) => isSame(one.argument('key'), check.argument('key')));
    if (!hasOneKey || tellsKind(evaluated, check, own)) return [];
    return [derive(check, row, 'likely', { kind: say(evaluated, check.event.range, 'any') })];
  });
  return withMore(operations, found);
}

const isSame = (one: Found, other: Found): boolean => one.state === 'found' && other.state === 'found' && one.term === other.term;

/** The route, or the token by its name, is for refreshing. */
function isNamedRefresh(evaluated: Evaluated, { event, argument }: Operation): boolean {
  const token = argument('token');
  const entry = evaluated.entries[event.entry];
  return (
    /refresh/i.test(`${entry?.route?.path ?? ''} ${entry?.name ?? ''}`) ||
    (token.state === 'found' && hasName(evaluated, [token.term], 'refresh-token'))
  );
}

/** An audience, a claim that is compared, or a look-up of the token tells what it is. */
function tellsKind(evaluated: Evaluated, check: Operation, own: readonly Operation[]): boolean {
  if (check.argument('audience').state !== 'absent') return true;
  const { result } = check.event;
  const token = check.argument('token');
  const isOfToken = (id: number) => id === result || (token.state === 'found' && id === token.term);
  if (
    own.some(
      (one) =>
        LOOK_UPS.has(one.role) &&
        someTerm(
          evaluated,
          one.event.args.map(({ term }) => term),
          isOfToken,
        ),
    )
  )
    return true;
  const isClaim = (id: number) => {
    const { op, lit, args } = evaluated.terms.get(id);
    return op === 'get' && args[0] !== undefined && someTerm(evaluated, [args[0]], (inner) => inner === result) && KINDS.test(String(lit));
  };
  return evaluated.events.some(
    (event) =>
      event.entry === check.event.entry &&
      (conditionsOf(event).some(({ term }) => someTerm(evaluated, [term], isClaim)) || isAskedElsewhere(evaluated, event, result)),
  );
}

/** `type`, `tokenType`, `token_use`, `kind`, `scope`, `jti`, `tokenVersion`, … */
const KINDS = /typ|kind|use$|usage|purpose|scope|jti|version|family|refresh|session/i;

/** A function of another file is given what was verified, in a condition or as a step. */
const isAskedElsewhere = (evaluated: Evaluated, event: Evaluated['events'][number], result: number): boolean =>
  event.kind === 'call' &&
  event.idiom === null &&
  isOwnFunction(evaluated, event.callee) &&
  event.args.some(({ term }) => someTerm(evaluated, [term], (id) => id === result));

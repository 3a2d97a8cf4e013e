/**
 * Passwords that somebody who is logged in sets for themselves: whether the one before is asked for.
 *
 * ```
 * users.update({ where: { id: session.userId }, data: { passwordHash } })                      password.change
 * if (await bcrypt.compare(current, user.passwordHash)) users.update(…)                        —
 * ```
 */
import type { Operation } from '../model/operation.ts';
import type { Evaluated } from '../evaluate/index.ts';
import type { FactSource } from './facts.ts';
import { conditionsOf, derive, hasName, say, withMore } from './tell.ts';

/** The operations, with changes put in that ask for no password. */
export function withPasswordChanges(evaluated: Evaluated, facts: FactSource, operations: readonly Operation[]): readonly Operation[] {
  const [row] = evaluated.ladder.tables.rowsFor('idiom.password.change');
  if (row === undefined || !operations.some(({ role }) => role === 'password.hash')) return operations;
  const found = operations.flatMap((write): readonly Operation[] => {
    const [values, filter] = [write.argument('values'), write.argument('filter')];
    if (write.role !== 'db.write' || values.state !== 'found' || filter.state !== 'found') return [];
    const isOwn = facts.facts(filter.term).leaves.some(({ origin }) => origin === 'principal' || origin === 'claims');
    const isHash = ['credential', 'password-hash'].some((words) => hasName(evaluated, [values.term], words));
    if (!isOwn || !isHash || !hashesInput(facts, operations, write) || isProven(evaluated, facts, operations, write)) return [];
    return [derive(write, row, 'likely', { proof: say(evaluated, write.event.range, 'none') })];
  });
  return withMore(operations, found);
}

/** The same entry hashes what the request brings. */
const hashesInput = (facts: FactSource, operations: readonly Operation[], { event }: Operation): boolean =>
  operations.some((one) => {
    const password = one.role === 'password.hash' && one.event.entry === event.entry ? one.argument('password') : null;
    return password?.state === 'found' && facts.facts(password.term).leaves.some(({ origin }) => origin === 'request');
  });

const PROOFS: ReadonlySet<string> = new Set(['password.verify', 'token.redeem', 'compare.secret', 'token.verify']);

/** A password, a code or a mailed token is looked at, or a function that the text does not show is given one. */
function isProven(evaluated: Evaluated, facts: FactSource, operations: readonly Operation[], { event }: Operation): boolean {
  const own = operations.filter((one) => one.event.entry === event.entry && one.event.seq < event.seq);
  if (own.some(({ role }) => PROOFS.has(role))) return true;
  const told = own.flatMap(({ argument }) => {
    const filter = argument('filter');
    return filter.state === 'found' ? [filter.term] : [];
  });
  if (hasName(evaluated, told, 'mailed-token')) return true;
  return conditionsOf(event).some(
    ({ term }) =>
      hasName(evaluated, [term], 'fresh-proof') ||
      facts.facts(term).leaves.some(({ throughUnknown, origin }) => throughUnknown && origin === 'request'),
  );
}

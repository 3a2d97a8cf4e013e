/**
 * Tokens that were mailed and are brought back to set a password: whether the code asks how old they are.
 *
 * ```
 * users.findOne({ resetToken: token })                                     token.redeem   expiry: unchecked
 * users.findOne({ resetToken: token, resetExpires: { $gt: new Date() } })  token.redeem   expiry: checked
 * ```
 */
import type { Event } from '../model/event.ts';
import type { Operation } from '../model/operation.ts';
import type { Evaluated } from '../evaluate/index.ts';
import { conditionsOf, derive, hasName, isSameTable, say, withMore } from './tell.ts';

/** The operations, with the look-ups of such tokens put in. */
export function withRedeemed(evaluated: Evaluated, operations: readonly Operation[]): readonly Operation[] {
  const [row] = evaluated.ladder.tables.rowsFor('idiom.token.redeem');
  if (row === undefined) return operations;
  const redeemed = operations.flatMap((read): readonly Operation[] => {
    if (!isByMailedToken(evaluated, read)) return [];
    const own = operations.filter(({ event }) => event.entry === read.event.entry);
    const write = own.find((one) => one.event.seq > read.event.seq && setsPassword(evaluated, one));
    if (write === undefined) return [];
    const isChecked = own.some(({ role }) => role === 'token.verify') || asksAge(evaluated, read.event);
    // A record of its own may be removed when its time is over; a user's is not.
    const certainty = isOfOneTable(evaluated, read, write) ? 'likely' : 'possible';
    const expiry = say(evaluated, read.event.range, isChecked ? 'checked' : 'unchecked');
    return [derive(read, row, certainty, { expiry }, write.event)];
  });
  // One password is set once, whatever was asked before.
  const first = redeemed.filter(({ event }, i) => redeemed.findIndex((one) => one.event.seq === event.seq) === i);
  return withMore(operations, first);
}

const COMPARISONS: ReadonlySet<string> = new Set(['compare.plain', 'compare.secret']);

/** A record is looked up by a mailed token, or the token is compared with what a record holds. */
function isByMailedToken(evaluated: Evaluated, { role, event, argument }: Operation): boolean {
  if (COMPARISONS.has(role))
    return hasName(
      evaluated,
      event.args.map(({ term }) => term),
      'mailed-token',
    );
  const [filter, table] = role === 'db.read' ? [argument('filter'), argument('table')] : [];
  if (filter?.state !== 'found') return false;
  if (hasName(evaluated, [filter.term], 'mailed-token')) return true;
  const isOfMailed = table?.state === 'found' && hasName(evaluated, [table.term], 'mailed-token');
  return isOfMailed && ['secret', 'secret-hash'].some((words) => hasName(evaluated, [filter.term], words));
}

function setsPassword(evaluated: Evaluated, { role, argument }: Operation): boolean {
  if (role !== 'db.write' && role !== 'record.set') return false;
  const values = argument(role === 'record.set' ? 'field' : 'values');
  return (
    values.state === 'found' && (hasName(evaluated, [values.term], 'credential') || hasName(evaluated, [values.term], 'password-hash'))
  );
}

/** The filter, a condition of a later step, or the text of the query names a time. */
function asksAge(evaluated: Evaluated, read: Event): boolean {
  if (
    hasName(
      evaluated,
      read.args.map(({ term }) => term),
      'expiry',
    )
  )
    return true;
  return evaluated.events.some((event) => {
    if (event.entry !== read.entry || event.seq < read.seq) return false;
    return conditionsOf(event).some(({ term }) => hasName(evaluated, [term], 'expiry'));
  });
}

/** What is written is the record that was read, or one of its table. */
function isOfOneTable(evaluated: Evaluated, read: Operation, write: Operation): boolean {
  if (write.role === 'record.set' || write.event.receiver === read.event.result) return true;
  const areNamed = read.argument('table').state === 'found' && write.argument('table').state === 'found';
  if (areNamed) return isSameTable(evaluated, read, write);
  return read.event.receiver >= 0 && read.event.receiver === write.event.receiver;
}

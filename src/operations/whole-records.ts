/**
 * Records of people that are sent as they come from the database, with what nobody should see of them.
 *
 * ```
 * res.json(await prisma.user.findUnique({ where: { id } }))                 record.reply   holds: a password
 * const { passwordHash, ...rest } = user; res.json(rest)                    —
 * ```
 */
import type { Event } from '../model/event.ts';
import type { Operation } from '../model/operation.ts';
import type { TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';
import { derive, hasName, isSameTable, say, withMore } from './tell.ts';

const REPLIES: ReadonlySet<string> = new Set(['reply.send', 'reply.html']);
const STORES: ReadonlySet<string> = new Set(['db.read', 'db.write']);
const MAX_PARTS = 60;

/** The operations, with whole records in replies put in. */
export function withWholeRecords(evaluated: Evaluated, operations: readonly Operation[]): readonly Operation[] {
  const [row] = evaluated.ladder.tables.rowsFor('idiom.record.reply');
  if (row === undefined) return operations;
  const records = new Map<TermId, Operation>();
  for (const one of operations) if (STORES.has(one.role) && isWhole(one)) records.set(one.event.result, one);
  if (records.size === 0) return operations;
  const replies = operations.flatMap((one) => {
    const body = REPLIES.has(one.role) ? one.argument('body') : null;
    return body?.state === 'found' ? [{ term: body.term, event: one.event }] : [];
  });
  const found = [...replies, ...answers(evaluated)].flatMap(({ term, event }): readonly Operation[] => {
    const [sent] = recordsIn(evaluated, records, term);
    if (sent === undefined) return [];
    const without = [...sent.without, ...takenOut(evaluated, sent.record, event)];
    const shown = showsPassword(evaluated, operations, { ...sent, without });
    if (!shown && !isOfPeople(evaluated, sent.record)) return [];
    // Documents of a mapper may leave fields out by themselves.
    const isPlain = sent.isPlain || sent.record.row?.returns.type?.endsWith('Model') !== true;
    // Told where it is sent; the operation is the one that reads it.
    const holds = say(evaluated, event.range, shown ? 'a password' : 'unknown');
    const left = without.length === 0 ? {} : { without: say(evaluated, event.range, without.join(' ')) };
    const plain = isPlain ? { plain: holds } : {};
    return [derive(sent.record, row, shown && isPlain ? 'likely' : 'possible', { holds, ...left, ...plain })];
  });
  return withMore(operations, found);
}

/** No columns are chosen; a write gives its record where a mapper says so. */
const isWhole = ({ role, row, argument, event }: Operation): boolean =>
  event.result >= 0 && argument('columns').state === 'absent' && (role === 'db.read' || /(?:Record|Model)$/.test(row?.returns.type ?? ''));

/** What a handler of NestJS or Fastify returns is sent. */
function answers({ events, entries }: Evaluated): readonly { readonly term: TermId; readonly event: Event }[] {
  return events.flatMap((event) => {
    const entry = entries[event.entry];
    const isOwn = event.kind === 'return' && entry?.via === 'route' && event.via.length <= 1;
    const [value] = event.args;
    return isOwn && value !== undefined ? [{ term: value.term, event }] : [];
  });
}

interface Sent {
  readonly record: Operation;
  /** Names that were taken out on the way. */
  readonly without: readonly string[];
  /** It was made a plain object (`lean()`, `toObject()`, a spread). */
  readonly isPlain: boolean;
}

/** The records that stand as a whole in a value. */
function recordsIn({ terms }: Evaluated, records: ReadonlyMap<TermId, Operation>, body: TermId): readonly Sent[] {
  const found: Sent[] = [];
  const stack: { readonly id: TermId; readonly without: readonly string[]; readonly isPlain: boolean }[] = [
    { id: body, without: [], isPlain: false },
  ];
  for (let steps = 0; stack.length > 0 && steps < MAX_PARTS; steps += 1) {
    const { id, without, isPlain } = stack.pop() as (typeof stack)[number];
    const record = records.get(id);
    if (record !== undefined) {
      found.push({ record, without, isPlain });
      continue;
    }
    const { op, lit, keys, args } = terms.get(id);
    const go = (next: readonly (TermId | undefined)[], taken = without, plain = isPlain) => {
      for (const one of next) if (one !== undefined) stack.push({ id: one, without: taken, isPlain: plain });
    };
    if (op === 'object')
      keys.forEach((key, i) => {
        go([args[i]], key === '...' ? [...without, ...keys.slice(i + 1)] : without, isPlain || key === '...');
      });
    else if (op === 'opaque' && lit === 'rest') go([args[0]], [...without, ...keys], true);
    else if (['array', 'phi', 'nullish', 'or', 'and', 'element', 'spread', 'promise'].includes(op)) go(args);
    else if (op === 'ite') go(args.slice(1));
    else if (op === 'get' && (lit === 'rows' || typeof lit === 'number' || lit === '0')) go([args[0]]);
    else if (op === 'call') {
      const callee = terms.get(args[0] as TermId);
      const lambda = args[1] === undefined ? null : terms.get(args[1]);
      if (callee.op === 'get' && callee.lit === 'map') go([lambda?.op === 'lambda' ? lambda.args[0] : undefined]);
      else if (callee.op === 'get' && PLAIN.has(String(callee.lit))) go([callee.args[0]], without, true);
      else if (callee.op === 'get' && SAME.has(String(callee.lit))) go([callee.args[0]]);
    }
  }
  return found;
}

const PLAIN: ReadonlySet<string> = new Set(['lean', 'toObject']);
const SAME: ReadonlySet<string> = new Set(['filter', 'slice', 'sort', 'exec', 'at', 'limit', 'skip', 'orderBy', 'from', 'where', 'first']);

/** `delete user.password`, `user.password = undefined`. */
function takenOut({ events }: Evaluated, { event: { result } }: Operation, { entry, seq }: Event): readonly string[] {
  return events.flatMap((event) =>
    event.entry === entry &&
    event.seq < seq &&
    event.receiver === result &&
    event.member !== null &&
    ['delete', 'write'].includes(event.kind)
      ? [event.member]
      : [],
  );
}

/** The text writes or reads a password among the fields of the same table, and it was not taken out. */
function showsPassword(evaluated: Evaluated, operations: readonly Operation[], { record, without }: Sent): boolean {
  const isPassword = (name: string) =>
    evaluated.ladder.tables.wordsOf(name).some(({ id }) => id === 'credential' || id === 'password-hash');
  if (without.some(isPassword)) return false;
  const same = operations.filter((one) => STORES.has(one.role) && isSameTable(evaluated, one, record));
  const results = new Set(same.map(({ event }) => event.result));
  const written = same.some(({ argument }) => {
    const values = argument('values');
    const object = values.state === 'found' ? evaluated.terms.get(values.term) : null;
    return object?.op === 'object' && object.keys.some(isPassword);
  });
  return written || readsOf(evaluated, results).some(isPassword);
}

/** Members that the text reads of some values. */
function readsOf({ terms }: Evaluated, values: ReadonlySet<TermId>): readonly string[] {
  const names: string[] = [];
  for (let id = 0; id < terms.size; id += 1) {
    const { op, lit, args } = terms.get(id);
    if (op === 'get' && typeof lit === 'string' && isOf({ terms }, args[0] as TermId, values)) names.push(lit);
  }
  return names;
}

/** The value itself, or its first row. */
function isOf({ terms }: Pick<Evaluated, 'terms'>, id: TermId, values: ReadonlySet<TermId>): boolean {
  for (let at = id, steps = 0; steps < 4; steps += 1) {
    if (values.has(at)) return true;
    const { op, lit, args } = terms.get(at);
    if (!(op === 'element' || (op === 'get' && (lit === 'rows' || lit === 0 || lit === '0'))) || args[0] === undefined) return false;
    at = args[0];
  }
  return false;
}

const isOfPeople = (evaluated: Evaluated, { argument }: Operation): boolean => {
  const table = argument('table');
  return table.state === 'found' && hasName(evaluated, [table.term], 'people');
};

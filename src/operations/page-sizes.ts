/**
 * Numbers that decide much, where they are none of the text, are operations of their own: how many records a read asks for, and by how much
 * a write changes what somebody has.
 *
 * ```
 * db.article.findMany({ take: Number(req.query.take) })   →  list.size { size: Number(req.query.take) }
 * db.query('… LIMIT $1', [limit])                         →  list.size { size: limit }
 * db.query('UPDATE wallet SET balance = balance - $1', [n]) →  amount.move { amount: n }
 * ```
 */
import type { Found, Operation } from '../model/operation.ts';
import type { TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';

const READS: ReadonlySet<string> = new Set(['db.read', 'db.clause']);

/** The operations, with the sizes of what they read and the amounts that they move. */
export function withPageSizes(evaluated: Evaluated, operations: readonly Operation[]): readonly Operation[] {
  const { ladder, terms } = evaluated;
  const seen = new Set<string>();
  const named = (operation: Operation, idiom: string, argument: string, value: Found): readonly Operation[] => {
    const [row] = ladder.tables.rowsFor(`idiom.${idiom}`);
    if (row === undefined || value.state !== 'found' || terms.get(value.term).op === 'lit') return [];
    const key = `${idiom} ${operation.event.source} ${operation.event.entry} ${value.term}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const absent: Found = { state: 'absent' };
    return [{ ...operation, role: idiom, row, api: row.api, argument: (name) => (name === argument ? value : absent) }];
  };
  const added = operations.flatMap((operation): readonly Operation[] => {
    if (READS.has(operation.role)) return named(operation, 'list.size', 'size', operation.argument('limit'));
    if (operation.role !== 'db.write') return [];
    return movesOf(evaluated, operation.argument('moves')).flatMap((value) => named(operation, 'amount.move', 'amount', value));
  });
  return [...operations, ...added.map((operation, i) => ({ ...operation, id: operations.length + i }))];
}

/** The amounts by which columns of somebody's means change. */
function movesOf({ ladder, terms }: Evaluated, moves: Found): readonly Found[] {
  if (moves.state !== 'found') return [];
  const { keys, args } = terms.get(moves.term);
  return keys.flatMap((key, i) =>
    ladder.tables.wordsOf(key).some(({ id }) => id === 'means') ? [{ ...moves, term: args[i] as TermId }] : [],
  );
}

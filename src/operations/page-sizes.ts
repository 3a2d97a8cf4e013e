/**
 * How many records a read asks for, where that is no number of the text, is an operation of its own.
 *
 * ```
 * db.article.findMany({ take: Number(req.query.take) })   →  list.size { size: Number(req.query.take) }
 * db.query('… LIMIT $1', [limit])                         →  list.size { size: limit }
 * ```
 */
import type { Operation } from '../model/operation.ts';
import type { Evaluated } from '../evaluate/index.ts';

const READS: ReadonlySet<string> = new Set(['db.read', 'db.clause']);

/** The operations, and the sizes of what they read. */
export function withPageSizes({ ladder, terms }: Evaluated, operations: readonly Operation[]): readonly Operation[] {
  const [row] = ladder.tables.rowsFor('idiom.list.size');
  if (row === undefined) return operations;
  const seen = new Set<string>();
  const sizes = operations.flatMap((operation): readonly Operation[] => {
    const size = READS.has(operation.role) ? operation.argument('limit') : null;
    if (size?.state !== 'found' || terms.get(size.term).op === 'lit') return [];
    const key = `${operation.event.source} ${operation.event.entry} ${size.term}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...operation, role: 'list.size', row, api: row.api, argument: (name) => (name === 'size' ? size : { state: 'absent' }) }];
  });
  return [...operations, ...sizes.map((operation, i) => ({ ...operation, id: operations.length + i }))];
}

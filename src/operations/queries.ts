/**
 * SQL text and ORM calls share one query model: a db.query whose text is understood is also a db.read, db.write or db.delete.
 *
 * ```
 * pool.query('SELECT id FROM invoice WHERE id = $1 AND owner = $2', [id, user.id])
 *   → db.read { table: 'invoice', filter: { id: id, owner: user.id }, columns: ['id'] }
 * ```
 */
import type { Found, Operation } from '../model/operation.ts';
import type { TermId } from '../model/term.ts';
import type { Evaluated } from '../evaluate/index.ts';
import { type ColumnValue, liftSql, type QueryModel, sqlValues, templatePieces, variantsOf } from '../text/index.ts';

type Lifted = Omit<Operation, 'id'>;

const ROLES: Readonly<Record<string, string>> = { select: 'db.read', insert: 'db.write', update: 'db.write', delete: 'db.delete' };

/** What the text of a query does to records; nothing when it is not understood. */
export function liftQuery(evaluated: Evaluated, query: Lifted): readonly Lifted[] {
  if (query.role !== 'db.query') return [];
  const model = modelOf(evaluated, query);
  const role = model === null ? undefined : ROLES[model.verb];
  if (model === null || role === undefined) return [];
  const { arena } = evaluated.ladder;
  const found = (term: TermId): Found => ({ state: 'found', term, range: query.event.range, by: 'argument' });
  const literal = (value: string | boolean) => found(arena.make({ op: 'lit', lit: value }));
  const moves = model.set.filter(({ taken }) => taken);
  const parts: Readonly<Record<string, Found>> = {
    sql: query.argument('text'),
    ...(model.table === null ? {} : { table: literal(model.table) }),
    ...(model.open && model.key.length === 0
      ? { filter: { state: 'unknown', term: null } }
      : { filter: found(objectOf(evaluated, model.key)) }),
    ...(model.set.length === 0 ? {} : { values: found(objectOf(evaluated, model.set)) }),
    ...(moves.length === 0 ? {} : { moves: found(objectOf(evaluated, moves)) }),
    ...(model.columns === 'all'
      ? {}
      : { columns: found(arena.make({ op: 'array', args: model.columns.map((name) => arena.make({ op: 'lit', lit: name })) })) }),
    ...(model.limit ? { limit: model.count === null ? literal(true) : found(model.count) } : {}),
  };
  return [{ ...query, role, argument: (name) => parts[name] ?? { state: 'absent' } }];
}

function modelOf(evaluated: Evaluated, query: Lifted): QueryModel | null {
  const text = query.argument('text');
  if (text.state !== 'found') return null;
  const { terms } = evaluated;
  const tagged = terms.get(query.event.result);
  const pieces = tagged.op === 'tagged' ? templatePieces(terms, query.event.result) : variantsOf(terms, text.term)[0];
  const values = query.argument('values');
  const model = liftSql(pieces ?? [], values.state === 'found' ? sqlValues(terms, values.term) : undefined);
  return model === 'unknown' ? null : model;
}

function objectOf({ ladder: { arena } }: Evaluated, columns: readonly ColumnValue[]): TermId {
  const known = columns.filter((column): column is ColumnValue & { readonly term: TermId } => column.term !== null);
  return arena.make({ op: 'object', keys: known.map(({ column }) => column), args: known.map(({ term }) => term) });
}

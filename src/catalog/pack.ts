/**
 * The index as it is stored. Thousands of API rows repeat the same few values, so each key is one column that lists its distinct values once:
 *
 *   [{ form: 'call', roles: ['db.query'] }, { form: 'call', roles: [] }]
 *   → { form: { values: ['call'], at: [0, 0] }, roles: { values: [['db.query'], []], at: [0, 1] } }
 */
import type { ApiRow } from '../model/api.ts';
import type { CatalogIndex } from '../model/catalog.ts';

interface Column {
  readonly values: readonly unknown[];
  /** For each row, the index of its value. */
  readonly at: readonly number[];
}

type Columns = Readonly<Record<string, Column>>;

/** A {@link CatalogIndex} with its API rows in columns. */
export interface PackedIndex extends Omit<CatalogIndex, 'tables'> {
  readonly tables: Omit<CatalogIndex['tables'], 'rows'> & { readonly columns: Columns };
}

/** The index in its stored form. */
export function packIndex(index: CatalogIndex): PackedIndex {
  const { rows, ...tables } = index.tables;
  const keys = Object.keys(rows[0] ?? {});
  const columns = Object.fromEntries(keys.map((key) => [key, columnOf(rows.map((row) => row[key as keyof ApiRow]))]));
  return { ...index, tables: { ...tables, columns } };
}

/** The index again; equal values of a column are one object. */
export function unpackIndex(index: PackedIndex): CatalogIndex {
  const { columns, ...tables } = index.tables;
  const all = Object.entries(columns);
  const rows = (all[0]?.[1].at ?? []).map((_, row) => {
    const members: Record<string, unknown> = {};
    for (const [key, { values, at }] of all) members[key] = values[at[row] ?? 0];
    return members as unknown as ApiRow;
  });
  return { ...index, tables: { ...tables, rows } };
}

function columnOf(cells: readonly unknown[]): Column {
  const positions = new Map<string, number>();
  const values: unknown[] = [];
  const at = cells.map((cell) => {
    const text = JSON.stringify(cell);
    const known = positions.get(text);
    if (known !== undefined) return known;
    positions.set(text, values.length);
    return values.push(cell) - 1;
  });
  return { values, at };
}

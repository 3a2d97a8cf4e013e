import { createPool, type Pool, type ResultSetHeader, type RowDataPacket } from 'mysql2/promise';

export interface Product extends RowDataPacket {
  id: number;
  name: string;
  price: number;
}

const COLUMNS = { name: 'name', price: 'price', added: 'created_at' } as const;

// not here: typed-filters -- the query is text
export function openShop(env: NodeJS.ProcessEnv): Pool {
  // anchor: connection
  return createPool({
    host: env['DB_HOST'],
    user: env['DB_USER'],
    password: env['DB_PASSWORD'],
    database: 'shop',
    /* safeguard: one-statement */ multipleStatements: false,
  });
}

export async function productsByCategory(pool: Pool, category: string): Promise<Product[]> {
  if (typeof category !== 'string') throw new TypeError('category must be a string');
  // anchor: query
  const [rows] = await pool.execute<Product[]>(
    /* safeguard: bound-values */ 'SELECT id, name, price FROM product WHERE category = ? ORDER BY name LIMIT 100',
    /* safeguard: typed-values */ [category],
  );
  return rows;
}

/** A name cannot be bound: it is looked up, and an unknown one is refused. */
export async function productColumn(pool: Pool, column: string, id: number): Promise<unknown> {
  if (!Object.hasOwn(COLUMNS, column)) throw new RangeError('Unknown column');
  // anchor: name
  const name = pool.escapeId(/* safeguard: identifiers-from-list */ COLUMNS[column as keyof typeof COLUMNS]);
  // anchor: query
  const [rows] = await pool.execute<RowDataPacket[]>(/* safeguard: bound-values */ `SELECT ${name} AS value FROM product WHERE id = ?`, [id]);
  return rows[0]?.['value'];
}

export async function rename(pool: Pool, id: number, name: string): Promise<boolean> {
  // anchor: query
  const [result] = await pool.execute<ResultSetHeader>(/* safeguard: bound-values */ 'UPDATE product SET name = ? WHERE id = ?', [name, id]);
  return result.affectedRows === 1;
}

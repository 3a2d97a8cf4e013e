import type { Pool } from 'pg';

/** allSettled never rejects, and its results are thrown away. */
export async function neverRead(pool: Pool, ids: readonly number[]) {
  // anchor: work
  await Promise.allSettled(ids.map((id) => pool.query('UPDATE item SET sold = true WHERE id = $1', [id])));
  return { sold: ids.length };
}

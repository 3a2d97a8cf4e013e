import type { Pool } from 'pg';

/** All must succeed, and the first that does not is thrown. */
export async function all(pool: Pool, ids: readonly number[]) {
  // anchor: work
  // safeguard: settled-results-inspected
  await Promise.all(ids.map((id) => pool.query('UPDATE item SET sold = true WHERE id = $1', [id])));
}

/** The caller learns which ones failed. */
export async function toldApart(pool: Pool, ids: readonly number[]) {
  // anchor: work
  // safeguard: settled-results-inspected
  const results = await Promise.allSettled(ids.map((id) => pool.query('UPDATE item SET sold = true WHERE id = $1', [id])));
  return ids.filter((_, index) => results[index]?.status === 'rejected');
}

import type { Pool } from 'pg';
import type { SignedIn } from '../variants/knex.ts';

/** The owner is chosen by the caller. */
export function ownerFromBody(pool: Pool, req: SignedIn) {
  const { ownerId } = req.body as { ownerId: number };
  // anchor: query
  return pool.query('SELECT id, total FROM invoice WHERE id = $1 AND owner_id = $2', [req.params['id'], ownerId]);
}

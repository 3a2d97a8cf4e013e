import type { Knex } from 'knex';
import type { Pool } from 'pg';
import type { SignedIn } from '../variants/knex.ts';

/** The owner is part of the condition. */
export function inCondition(pool: Pool, req: SignedIn) {
  // anchor: query
  return pool.query('SELECT id, total FROM invoice WHERE id = $1 AND owner_id = $2', [req.params['id'], req.user.id]);
}

/** The row's owner is compared before anything is returned. */
export async function compared(knex: Knex, req: SignedIn) {
  // anchor: query
  const invoice = await knex('invoice').where({ id: Number(req.params['id']) }).first('id', 'total', 'owner_id');
  if (!invoice || invoice.owner_id !== req.user.id) return null;
  return invoice;
}

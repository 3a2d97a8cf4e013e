import type { Request } from 'express';
import type { Knex } from 'knex';
import type { Pool } from 'mysql2/promise';

/** Quoting stops syntax, but the caller may still choose any column, such as password_hash. */
export function quotedOnly(pool: Pool, req: Request) {
  // anchor: name
  const column = pool.escapeId(String(req.query['column']));
  return pool.query(`SELECT ${column} FROM app_user WHERE id = ?`, [req.params['id']]);
}

/** A reference object of the builder is quoted, not chosen from a list. */
export function anyReference(knex: Knex, req: Request) {
  // anchor: name
  return knex('app_user').select(knex.ref(String(req.query['column'])));
}

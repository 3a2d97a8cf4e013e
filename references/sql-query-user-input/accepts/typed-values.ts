import type { Request } from 'express';
import type { Pool } from 'pg';

/** A test with typeof is enough for one value. */
export function typeOf(pool: Pool, req: Request) {
  const email: unknown = (req.body as { email: unknown }).email;
  if (typeof email !== 'string') throw new TypeError('email must be a string');
  // anchor: query
  return pool.query('SELECT id FROM app_user WHERE email = $1', [email]);
}

/** The conversion leaves a number, whatever came in. */
export function converted(pool: Pool, req: Request) {
  const id = Number.parseInt(String(req.query['id']), 10);
  if (!Number.isSafeInteger(id)) throw new RangeError('id must be a number');
  // anchor: query
  return pool.query('SELECT name FROM app_user WHERE id = $1', [id]);
}

/** A path parameter is always one string. */
export function pathParameter(pool: Pool, req: Request<{ email: string }>) {
  // anchor: query
  return pool.query('SELECT id FROM app_user WHERE email = $1', [req.params.email]);
}

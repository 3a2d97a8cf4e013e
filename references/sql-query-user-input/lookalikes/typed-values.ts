import type { Request } from 'express';
import type { Pool } from 'mysql2/promise';

/** A cast does nothing at run time: ?email=a&email=b gives an array. */
export function castOnly(pool: Pool, req: Request) {
  const email = req.query['email'] as string;
  // anchor: query
  return pool.query('SELECT id FROM app_user WHERE email = ?', [email]);
}

/** Truthy is not a type: an object passes. */
export function truthyOnly(pool: Pool, req: Request) {
  const { token } = req.body as { token: string };
  if (!token) throw new Error('token is required');
  // anchor: query
  return pool.query('SELECT id FROM app_user WHERE reset_token = ?', [token]);
}

import { createHash, timingSafeEqual } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { Pool } from 'pg';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const expected = digest(process.env['API_KEY'] ?? '');

/** The positive branch goes on. */
export function positive(req: Request, res: Response, next: NextFunction) {
  const given = req.header('x-api-key');
  // safeguard: api-key-decides
  if (given && timingSafeEqual(digest(given), expected)) {
    // anchor: admit
    next();
  } else {
    res.sendStatus(401);
  }
}

const isKey = (given: string | undefined): boolean => given !== undefined && timingSafeEqual(digest(given), expected);

/** A function tells, the middleware refuses. */
export function byFunction(req: Request, res: Response, next: NextFunction) {
  // safeguard: api-key-decides
  if (!isKey(req.get('x-api-key'))) return void res.sendStatus(401);
  // anchor: admit
  return next();
}

const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });

/** No row, no entry. */
export async function noRow(req: Request, res: Response, next: NextFunction) {
  const given = req.get('x-api-key');
  if (!given) return void res.sendStatus(401);
  const { rows } = await pool.query('SELECT id FROM api_keys WHERE key_hash = $1', [digest(given).toString('hex')]);
  // safeguard: api-key-decides
  if (rows.length === 0) return void res.sendStatus(401);
  // anchor: admit
  next();
}

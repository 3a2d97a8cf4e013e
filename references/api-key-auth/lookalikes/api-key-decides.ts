import { createHash, timingSafeEqual } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { Pool } from 'pg';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const expected = digest(process.env['API_KEY'] ?? '');

/** Whoever leaves the header out is not checked. */
export function onlyWhenPresent(req: Request, res: Response, next: NextFunction) {
  const given = req.get('x-api-key');
  if (given && !timingSafeEqual(digest(given), expected)) return void res.sendStatus(401);
  // anchor: admit
  next();
}

/** The 401 is sent, and the handler runs behind it. */
export function answeredButPassed(req: Request, res: Response, next: NextFunction) {
  if (!timingSafeEqual(digest(req.get('x-api-key') ?? ''), expected)) res.status(401).json({ error: 'Unauthorized' });
  // anchor: admit
  next();
}

const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });

/** A list of rows is there even when no key fits. */
export async function listIsThere(req: Request, res: Response, next: NextFunction) {
  const given = req.get('x-api-key');
  if (!given) return void res.sendStatus(401);
  const { rows } = await pool.query('SELECT id FROM api_keys WHERE key_hash = $1', [digest(given).toString('hex')]);
  if (!rows) return void res.sendStatus(401);
  // anchor: admit
  next();
}

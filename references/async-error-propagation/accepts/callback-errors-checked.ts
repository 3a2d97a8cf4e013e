import type { NextFunction, Request, Response } from 'express';
import type { Pool } from 'pg';

/** The error ends the callback before the result is used. */
export function returnsFirst(pool: Pool, req: Request, res: Response, next: NextFunction) {
  // anchor: work
  // safeguard: callback-errors-checked
  pool.query('SELECT id FROM item WHERE id = $1', [Number(req.params['id'])], (error, result) => {
    if (error) return next(error);
    res.json(result.rows);
  });
}

/** The result is used on the other branch only. */
export function otherBranch(pool: Pool, id: number, done: (error: Error | null, rows?: unknown[]) => void) {
  // anchor: work
  // safeguard: callback-errors-checked
  pool.query('SELECT id FROM item WHERE id = $1', [id], (error, result) => {
    if (error) done(error);
    else done(null, result.rows);
  });
}

/** A promise around the callback rejects with the error. */
export function promised(pool: Pool, id: number): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    // anchor: work
    // safeguard: callback-errors-checked
    pool.query('SELECT id FROM item WHERE id = $1', [id], (error, result) => {
      if (error) return reject(error);
      resolve(result.rows);
    });
  });
}

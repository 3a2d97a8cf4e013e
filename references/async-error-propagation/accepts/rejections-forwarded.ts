import type { NextFunction, Request, Response } from 'express';
import type { Pool } from 'pg';

/** The rejection goes to next, where nobody awaits the promise. */
export function thenForwarded(pool: Pool) {
  return (req: Request, res: Response, next: NextFunction) => {
    // anchor: work
    // safeguard: rejections-forwarded
    pool.query('SELECT id FROM item WHERE id = $1', [Number(req.params['id'])]).then(({ rows }) => res.json(rows)).catch(next);
  };
}

/** The error is caught where the work is done, and handed on. */
export function caughtAndForwarded(pool: Pool) {
  return async (req: Request, res: Response, next: NextFunction) => {
    try {
      // anchor: work
      // safeguard: rejections-forwarded
      const { rows } = await pool.query('SELECT id FROM item WHERE id = $1', [Number(req.params['id'])]);
      res.json(rows);
    } catch (error) {
      console.error(error);
      next(error);
    }
  };
}

/** The error is logged and answered. */
export function caughtAndAnswered(pool: Pool) {
  return async (req: Request, res: Response) => {
    try {
      // anchor: work
      // safeguard: rejections-forwarded
      const { rows } = await pool.query('SELECT id FROM item WHERE id = $1', [Number(req.params['id'])]);
      res.json(rows);
    } catch (error) {
      console.error(error);
      res.status(500).json({ error: 'Something went wrong' });
    }
  };
}

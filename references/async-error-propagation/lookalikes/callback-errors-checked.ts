import type { NextFunction, Request, Response } from 'express';
import type { Pool } from 'pg';

/** The error is printed, and the next line uses a result that is not there. */
export function printedAndUsed(pool: Pool, req: Request, res: Response) {
  // anchor: work
  pool.query('SELECT id FROM item WHERE id = $1', [Number(req.params['id'])], (error, result) => {
    if (error) console.error(error);
    res.json(result);
  });
}

/** Without return, next has the error and the client gets a result as well. */
export function notReturned(pool: Pool, req: Request, res: Response, next: NextFunction) {
  // anchor: work
  pool.query('SELECT id FROM item WHERE id = $1', [Number(req.params['id'])], (error, result) => {
    if (error) next(error);
    res.json(result);
  });
}

/** The error has a name that says nobody looks at it. */
export function ignored(pool: Pool, id: number, use: (result: unknown) => void) {
  // anchor: work
  pool.query('SELECT id FROM item WHERE id = $1', [id], (_, result) => {
    use(result);
  });
}

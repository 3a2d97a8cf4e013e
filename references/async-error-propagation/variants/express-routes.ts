import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express';
import express from 'express';
import type { Pool } from 'pg';

type AsyncHandler = (req: Request, res: Response, next: NextFunction) => Promise<unknown>;

/** For Express 4, which does not look at what a handler returns; Express 5 does this itself. */
export const forwarding =
  (handler: AsyncHandler): RequestHandler =>
  (req, res, next) => {
    // safeguard: rejections-forwarded
    handler(req, res, next).catch(next);
  };

// not here: emitter-errors-handled -- no streams
// not here: callback-errors-checked -- no callbacks
// not here: settled-results-inspected -- all must succeed
export function orders(pool: Pool, report: (error: unknown) => void) {
  const app = express();
  // anchor: route
  app.post(
    '/orders/:id/close',
    forwarding(async (req, res) => {
      const id = Number(req.params['id']);
      const [order, user] = await Promise.all([
        pool.query('SELECT id FROM shop_order WHERE id = $1', [id]),
        pool.query('SELECT id FROM app_user WHERE id = $1', [res.locals['userId']]),
      ]);
      if (order.rows.length === 0 || user.rows.length === 0) {
        res.sendStatus(404);
        return;
      }
      await pool.query('UPDATE shop_order SET closed = true WHERE id = $1', [id]);
      // anchor: work
      // safeguard: no-floating-promises
      await pool.query('INSERT INTO audit (order_id, user_id) VALUES ($1, $2)', [id, res.locals['userId']]);
      res.sendStatus(204);
    }),
  );

  const onError: ErrorRequestHandler = (error, _req, res, next) => {
    report(error);
    if (res.headersSent) {
      // anchor: forward
      next(error);
      return;
    }
    res.status(500).json({ error: 'Something went wrong' });
  };
  app.use(onError);
  return app;
}

import type { Request, Response } from 'express';
import type { Transporter } from 'nodemailer';
import type { Pool } from 'pg';

/** Nobody waits for the write: when it is refused, the process ends, and the client has been told that it was done. */
export function notAwaited(pool: Pool) {
  return (req: Request, res: Response) => {
    // anchor: work
    pool.query('INSERT INTO audit (kind) VALUES ($1)', [String(req.body.kind)]);
    res.sendStatus(204);
  };
}

/** forEach throws the promises away. */
export function forEachAsync(transport: Transporter) {
  return (recipients: readonly string[]) => {
    recipients.forEach(async (to) => {
      // anchor: work
      await transport.sendMail({ to, subject: 'News', text: 'There is news.' });
    });
  };
}

/** A then without a catch takes the value and leaves the error. */
export function thenOnly(pool: Pool) {
  return (req: Request, res: Response) => {
    // anchor: work
    pool.query('SELECT id FROM item WHERE id = $1', [Number(req.params['id'])]).then(({ rows }) => res.json(rows));
  };
}

/** The try block is left before the promise is settled: its catch runs for nothing. */
export function tryWithoutAwait(pool: Pool, report: (error: unknown) => void) {
  return (kind: string) => {
    try {
      // anchor: work
      pool.query('INSERT INTO audit (kind) VALUES ($1)', [kind]);
    } catch (error) {
      report(error);
    }
  };
}

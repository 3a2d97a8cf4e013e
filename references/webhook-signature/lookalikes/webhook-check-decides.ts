import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Pool } from 'pg';

/** Whoever leaves the header out is not asked. */
export async function onlyWhenGiven(req: Request, res: Response, pool: Pool) {
  const signature = req.get('x-signature');
  if (signature) {
    const expected = createHmac('sha256', process.env['WEBHOOK_SECRET'] ?? '').update(req.body).digest();
    if (!timingSafeEqual(Buffer.from(signature, 'hex'), expected)) return void res.sendStatus(401);
  }
  const { order } = JSON.parse(req.body.toString());
  // anchor: handled
  await pool.query('UPDATE orders SET paid = true WHERE id = $1', [String(order)]);
  res.sendStatus(204);
}

/** A wrong signature is noted in the log, and the event is handled. */
export async function onlyNoted(req: Request, res: Response, pool: Pool) {
  const expected = createHmac('sha256', process.env['WEBHOOK_SECRET'] ?? '').update(req.body).digest('hex');
  if (expected !== req.get('x-signature')) console.warn('wrong signature');
  const { order } = JSON.parse(req.body.toString());
  // anchor: handled
  await pool.query('UPDATE orders SET paid = true WHERE id = $1', [String(order)]);
  res.sendStatus(204);
}

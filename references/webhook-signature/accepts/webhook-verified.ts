import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Pool } from 'pg';

function verifySignature(req: Request): void {
  const expected = createHmac('sha256', process.env['WEBHOOK_SECRET'] ?? '').update(req.body).digest();
  const given = Buffer.from(String(req.headers['x-signature']), 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Error('Wrong signature');
}

/** A function throws when the signature is wrong. */
export async function throws(req: Request, res: Response, pool: Pool) {
  // safeguard: webhook-verified
  verifySignature(req);
  const { order } = JSON.parse(req.body.toString());
  await pool.query('UPDATE orders SET paid = true WHERE id = $1', [String(order)]);
  res.sendStatus(204);
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import { raw, Router } from 'express';
import type { Pool } from 'pg';
import { z } from 'zod';

interface Settings {
  pool: Pool;
  secret: string;
}

const Event = z.object({ id: z.string().min(1), type: z.literal('order.paid'), order: z.number().int().positive() });
const SECONDS = 300;

export function webhooks({ pool, secret }: Settings): Router {
  if (secret.length < 32) throw new Error('The webhook secret needs 32 characters or more');

  function isGenuine(timestamp: string, body: Buffer, signature: string): boolean {
    // anchor: keyed, signed
    const expected = createHmac('sha256', /* safeguard: webhook-secret-external */ secret).update(`${timestamp}.`).update(body).digest();
    const given = Buffer.from(signature, 'hex');
    // safeguard: webhook-constant-time, webhook-check-decides
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  const router = Router();
  // The bytes as they came: what is parsed and written again is another text.
  router.post('/webhooks/orders', raw({ type: 'application/json', limit: '100kb' }), async (req, res) => {
    const timestamp = req.get('webhook-timestamp') ?? '';
    // safeguard: webhook-verified
    if (!Buffer.isBuffer(req.body) || !isGenuine(timestamp, req.body, req.get('webhook-signature') ?? '')) return void res.sendStatus(401);
    if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= SECONDS)) return void res.sendStatus(401);

    const event = Event.safeParse(JSON.parse(req.body.toString('utf8')));
    if (!event.success) return void res.sendStatus(422);
    // Senders repeat events: each counts once.
    const { rowCount } = await pool.query('INSERT INTO webhook_event (id) VALUES ($1) ON CONFLICT DO NOTHING', [event.data.id]);
    if (rowCount) await pool.query('UPDATE orders SET paid = true WHERE id = $1', [event.data.order]);
    res.sendStatus(204);
  });
  return router;
}

// not here: webhook-fresh -- the time is checked by hand
// not here: webhook-library-decides -- no library checks

import type { Request, Response } from 'express';
import type { Pool } from 'pg';
import Stripe from 'stripe';

const stripe = new Stripe(process.env['STRIPE_KEY'] ?? '');
const SECRET = process.env['STRIPE_WEBHOOK_SECRET'] ?? '';

/** The exception is answered, and nothing is handled after it. */
export async function answered(req: Request, res: Response, pool: Pool) {
  let event: Stripe.Event;
  try {
    // safeguard: webhook-library-decides
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature') ?? '', SECRET);
  } catch {
    return void res.sendStatus(400);
  }
  // anchor: handled
  await pool.query('UPDATE orders SET paid = true WHERE id = $1', [String(event.id)]);
  res.sendStatus(204);
}

/** Without a header nothing is verified, and nothing handled. */
export async function refusedWithout(req: Request, res: Response, pool: Pool) {
  const signature = req.get('stripe-signature');
  if (!signature) return void res.sendStatus(400);
  // safeguard: webhook-library-decides
  const event = stripe.webhooks.constructEvent(req.body, signature, SECRET);
  // anchor: handled
  await pool.query('UPDATE orders SET paid = true WHERE id = $1', [String(event.id)]);
  res.sendStatus(204);
}

import type { Request } from 'express';
import Stripe from 'stripe';

/** The library takes zero for no limit: an event of last year passes as well. */
export function anyAge(req: Request, stripe: Stripe, secret: string) {
  // anchor: library, checked
  return stripe.webhooks.constructEvent(req.body, String(req.headers['stripe-signature']), secret, 0);
}

/** A day is enough to send a recorded event again. */
export function dayOld(req: Request, stripe: Stripe, secret: string) {
  // anchor: library
  return stripe.webhooks.constructEvent(req.body, String(req.headers['stripe-signature']), secret, 86_400);
}

import type { Request, Response } from 'express';
import type { Model } from 'mongoose';
import type { Pool } from 'pg';

interface Order {
  userId: string;
  total: number;
}

interface SignedIn extends Request {
  user?: { id: string };
}

/** Somebody is logged in; whose order it is nobody asks. */
export async function loggedInOnly(req: SignedIn, res: Response, orders: Model<Order>) {
  if (!req.user) return void res.sendStatus(401);
  // anchor: private
  const order = await orders.findById(String(req.params['id']));
  if (!order) return void res.sendStatus(404);
  res.json(order);
}

/** The owner is what the request says. */
export async function ownerFromRequest(req: SignedIn, res: Response, pool: Pool) {
  if (!req.user) return void res.sendStatus(401);
  // anchor: private
  const { rows } = await pool.query('SELECT id, total FROM orders WHERE id = $1 AND user_id = $2', [req.params['id'], req.query['userId']]);
  res.json(rows[0] ?? null);
}

import type { Request, Response } from 'express';
import type { Model } from 'mongoose';

interface Order {
  userId: string;
  total: number;
}

interface SignedIn extends Request {
  user: { id: string; role: string };
}

/** The record is loaded, and refused when it is somebody else's. */
export async function comparedAfterLoading(req: SignedIn, res: Response, orders: Model<Order>) {
  // safeguard: owner-in-read
  const order = await orders.findById(String(req.params['id']));
  if (!order) return void res.sendStatus(404);
  if (order.userId !== req.user.id) return void res.sendStatus(404);
  res.json(order);
}

/** The owner, or an administrator. */
export async function ownerOrAdmin(req: SignedIn, res: Response, orders: Model<Order>) {
  // safeguard: owner-in-read
  const order = await orders.findById(String(req.params['id']));
  if (!order || (String(order.userId) !== req.user.id && req.user.role !== 'admin')) return void res.sendStatus(404);
  res.json(order);
}

/** Whoever calls the function says for whom; it does not look at requests. */
export async function forUser(id: string, userId: string, orders: Model<Order>) {
  // safeguard: owner-in-read
  return orders.findOne({ _id: id, userId });
}

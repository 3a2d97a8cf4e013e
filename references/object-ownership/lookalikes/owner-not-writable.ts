import type { Request, Response } from 'express';
import type { Model } from 'mongoose';

interface Order {
  userId: string;
  paid: boolean;
  note: string;
}

interface SignedIn extends Request {
  user: { id: string };
}

/** The whole body, with any column that it names. */
export async function wholeBody(req: SignedIn, res: Response, orders: Model<Order>) {
  // anchor: change
  await orders.updateOne({ _id: String(req.params['id']), userId: req.user.id }, req.body);
  res.sendStatus(204);
}

/** The owner is safe, and every other column open. */
export async function spread(req: SignedIn, res: Response, orders: Model<Order>) {
  // anchor: change
  await orders.updateOne({ _id: String(req.params['id']), userId: req.user.id }, { ...req.body, userId: req.user.id });
  res.sendStatus(204);
}

import type { Request, Response } from 'express';
import type { Model } from 'mongoose';

interface Order {
  userId: string;
  note: string;
}

interface SignedIn extends Request {
  user: { id: string };
}

/** The record is loaded and compared first, and its own id is used for the change. */
export async function loadedFirst(req: SignedIn, res: Response, orders: Model<Order>) {
  const order = await orders.findById(String(req.params['id']));
  if (!order || order.userId !== req.user.id) return void res.sendStatus(404);
  // safeguard: owner-in-change
  await orders.updateOne({ _id: order._id }, { $set: { note: String(req.body.note) } });
  res.sendStatus(204);
}

/** The function takes the user besides the id. */
export async function inService(id: string, userId: string, note: string, orders: Model<Order>) {
  const order = await orders.findById(id);
  if (order?.userId !== userId) throw new Error('No such order');
  // safeguard: owner-in-change
  await orders.updateOne({ _id: id }, { $set: { note } });
}

import type { Request, Response } from 'express';
import type { Model } from 'mongoose';

interface Order {
  userId: string;
  note: string;
  address: string;
}

interface SignedIn extends Request {
  user: { id: string };
}

/** Each field is named. */
export async function named(req: SignedIn, res: Response, orders: Model<Order>) {
  const { note, address } = req.body;
  // safeguard: owner-not-writable
  await orders.updateOne({ _id: String(req.params['id']), userId: req.user.id }, { $set: { note: String(note), address: String(address) } });
  res.sendStatus(204);
}

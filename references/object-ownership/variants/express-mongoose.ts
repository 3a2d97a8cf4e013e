import { type Request, type Response, Router } from 'express';
import { isObjectIdOrHexString, type Model } from 'mongoose';
import { z } from 'zod';

export interface Order {
  customerId: string;
  address: string;
  note: string;
}

interface SignedIn extends Request {
  user?: { id: string };
}

const Change = z.object({ address: z.string().min(1).max(500), note: z.string().max(1000) });

export function orders(Orders: Model<Order>): Router {
  const router = Router();

  router.param('id', (_req, res, next, id) => {
    if (isObjectIdOrHexString(id)) next();
    else res.sendStatus(404);
  });

  router.get('/orders/:id', async (req: SignedIn, res: Response) => {
    if (!req.user) return void res.sendStatus(401);
    // anchor: object
    const order = await Orders.findById(String(req.params['id'])).lean();
    // safeguard: owner-in-read
    if (!order || order.customerId !== req.user.id) return void res.sendStatus(404);
    res.json({ id: req.params['id'], address: order.address, note: order.note });
  });

  router.patch('/orders/:id', async (req: SignedIn, res: Response) => {
    if (!req.user) return void res.sendStatus(401);
    const change = Change.safeParse(req.body);
    if (!change.success) return void res.status(400).json({ error: 'Expected an address and a note' });
    // safeguard: owner-in-change, owner-not-writable
    const { matchedCount } = await Orders.updateOne({ _id: String(req.params['id']), customerId: req.user.id }, { $set: change.data });
    res.sendStatus(matchedCount === 1 ? 204 : 404);
  });

  router.delete('/orders/:id', async (req: SignedIn, res: Response) => {
    if (!req.user) return void res.sendStatus(401);
    // safeguard: owner-in-delete
    const { deletedCount } = await Orders.deleteOne({ _id: String(req.params['id']), customerId: req.user.id });
    res.sendStatus(deletedCount === 1 ? 204 : 404);
  });

  return router;
}

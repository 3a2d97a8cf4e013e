import { Router } from 'express';
import { type Collection, type Filter, ObjectId } from 'mongodb';
import { z } from 'zod';

export interface Product {
  _id: ObjectId;
  name: string;
  brand: string;
  price: number;
  cost: number;
}

const Search = z.object({ q: z.string().max(64).optional(), brand: z.string().max(64).optional(), below: z.coerce.number().positive().optional() });
const Changes = z.strictObject({ name: z.string().min(1).max(120), price: z.number().positive() }).partial();

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// not here: no-server-js -- conditions are operators
export function products(collection: Collection<Product>): Router {
  const router = Router();

  router.get('/products', async (req, res) => {
    const query = Search.safeParse(req.query);
    if (!query.success) return void res.status(400).json({ error: 'Expected q, brand and below' });
    const { q, brand, below } = query.data;
    // The filter is written here, condition by condition.
    const filter: Filter<Product> = {};
    if (brand !== undefined) filter.brand = { $eq: brand };
    if (below !== undefined) filter.price = { $lt: below };
    // safeguard: regex-escaped
    if (q !== undefined) filter.name = new RegExp(literally(q), 'i');
    // anchor: query
    const found = await collection.find(/* safeguard: scalar-values-in-filter */ filter, { projection: { cost: 0 }, limit: 50 }).toArray();
    res.json(found);
  });

  router.patch('/products/:id', async (req, res) => {
    const { id } = req.params;
    const body = Changes.safeParse(req.body);
    if (!ObjectId.isValid(id) || !body.success) return void res.status(400).json({ error: 'Expected name and price' });
    const { name, price } = body.data;
    // anchor: query
    const { matchedCount } = await collection.updateOne(
      { /* safeguard: scalar-values-in-filter */ _id: new ObjectId(id) },
      { /* safeguard: update-named-fields */ $set: { ...(name !== undefined && { name }), ...(price !== undefined && { price }) } },
    );
    res.sendStatus(matchedCount === 1 ? 204 : 404);
  });

  return router;
}

import { Router } from 'express';
import { MongoClient } from 'mongodb';

const client = new MongoClient(process.env.MONGO_URL ?? 'mongodb://localhost:27017');
const customers = client.db('shop').collection('customers');

export const router = Router();

router.get('/customers/big-spenders', async (req, res, next) => {
  try {
    const limit = req.query.limit ?? '1000';
    const found = await customers
      // expect: no-server-js
      .find({ $where: `this.online + this.inStore > ${limit}` })
      .project({ name: 1, country: 1 })
      .limit(50)
      .toArray();
    res.json(found);
  } catch (error) {
    next(error);
  }
});

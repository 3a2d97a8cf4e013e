import type { Request } from 'express';
import type { Model } from 'mongoose';

interface Account {
  spent: number;
  budget: number;
}

/** A constant text cannot be changed by anybody. */
export function constantText(accounts: Model<Account>, req: Request) {
  // anchor: script
  return accounts.find({ $where: 'this.spent > this.budget' }).limit(Number(req.query['limit']));
}

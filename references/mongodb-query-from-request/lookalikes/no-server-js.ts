import type { Request } from 'express';
import type { Model } from 'mongoose';

interface Account {
  owner: string;
  spent: number;
}

/** The quotes around the value end where the value says so. */
export function quoted(accounts: Model<Account>, req: Request) {
  // anchor: script
  return accounts.find({ $where: `this.owner === '${String(req.query['owner'])}'` });
}

/** Without quotes no character is needed to get out. */
export function compared(accounts: Model<Account>, req: Request) {
  // anchor: script
  return accounts.find().$where('this.spent > ' + String(req.query['above']));
}

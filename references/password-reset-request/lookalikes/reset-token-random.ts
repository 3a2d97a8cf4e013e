import type { Request } from 'express';
import type { Model } from 'mongoose';
import { v1 } from 'uuid';

interface User {
  email: string;
}

/** The generator's state can be computed from a few of its values, whatever is made of them: letters, six digits or a digest. */
export async function mathRandom(users: Model<User>, req: Request) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  return user && Math.random().toString(36).slice(2);
}

/** A UUID of version 1 is the time and the address of the machine. */
export async function timeBased(users: Model<User>, req: Request) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  return user && v1();
}

import bcrypt from 'bcrypt';
import type { Request } from 'express';
import type { Model } from 'mongoose';

interface User {
  email: string;
  name: string;
  password: string;
}

/** The password is replaced by its hash; role and everything else come along. */
export async function spread(req: Request, users: Model<User>) {
  const password = await bcrypt.hash(req.body.password, 12);
  // anchor: create
  return users.create({ ...req.body, password });
}

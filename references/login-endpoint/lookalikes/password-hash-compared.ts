import type { Request, Response } from 'express';
import 'express-session';
import type { Model } from 'mongoose';

interface User {
  email: string;
  password: string;
}

/** Equal texts mean that passwords are stored as they are. */
export async function comparedAsText(req: Request, res: Response, users: Model<User>) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  if (!user || user.password !== req.body.password) return void res.sendStatus(401);
  await new Promise<void>((resolve) => req.session.regenerate(() => resolve()));
  // anchor: identity
  req.session.userId = user.id;
  res.sendStatus(204);
}

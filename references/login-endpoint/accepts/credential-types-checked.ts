import type { Request, Response } from 'express';
import type { Model } from 'mongoose';

interface User {
  email: string;
}

/** Two tests with typeof do what a schema does. */
export function typeOf(req: Request, res: Response, users: Model<User>) {
  const { email, password } = req.body as { email: unknown; password: unknown };
  if (typeof email !== 'string' || typeof password !== 'string') return void res.sendStatus(400);
  // anchor: lookup
  return users.findOne({ email });
}

/** Whatever came in is text afterwards. */
export function asText(req: Request, _res: Response, users: Model<User>) {
  // anchor: lookup
  return users.findOne({ email: String(req.body.email) });
}

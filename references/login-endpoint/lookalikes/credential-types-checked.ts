import type { Request, Response } from 'express';
import type { Model } from 'mongoose';

interface User {
  email: string;
}

interface LoginBody {
  email: string;
  password: string;
}

/** The declared type says string; the body may hold an operator. */
export function declaredOnly(req: Request<object, object, LoginBody>, _res: Response, users: Model<User>) {
  const { email } = req.body;
  // anchor: lookup
  return users.findOne({ email });
}

/** An object is truthy as well. */
export function truthyOnly(req: Request, res: Response, users: Model<User>) {
  const { email, password } = req.body as LoginBody;
  if (!email || !password) return void res.sendStatus(400);
  // anchor: lookup
  return users.findOne({ email });
}

import bcrypt from 'bcrypt';
import type { Request, Response } from 'express';
import 'express-session';
import type { Model } from 'mongoose';

interface User {
  email: string;
  passwordHash: string;
}

/** Failure is an exception, which ends the request. */
export async function thrown(req: Request, users: Model<User>) {
  const user = await users.findOne({ email: String(req.body.email) });
  // safeguard: password-verified
  if (!user || !(await bcrypt.compare(String(req.body.password), user.passwordHash))) throw new Error('Invalid e-mail or password');
  await new Promise<void>((resolve, reject) => req.session.regenerate((error) => (error ? reject(error) : resolve())));
  // anchor: identity
  req.session.userId = user.id;
}

/** The session is begun inside the callback, where the result is known. */
export async function inCallback(req: Request, res: Response, users: Model<User>) {
  const user = await users.findOne({ email: String(req.body.email) });
  if (!user) return void res.sendStatus(401);
  // safeguard: password-verified
  bcrypt.compare(String(req.body.password), user.passwordHash, (error, correct) => {
    if (error || !correct) return void res.sendStatus(401);
    req.session.regenerate(() => {
      // anchor: identity
      req.session.userId = user.id;
      res.sendStatus(204);
    });
  });
}

async function authenticate(users: Model<User>, email: string, password: string) {
  const user = await users.findOne({ email });
  if (!user) return null;
  const correct = await bcrypt.compare(password, user.passwordHash);
  return correct ? user : null;
}

/** A function returns the user or null, and null is refused. */
export async function userOrNull(req: Request, res: Response, users: Model<User>) {
  // safeguard: password-verified
  const user = await authenticate(users, String(req.body.email), String(req.body.password));
  if (!user) return void res.sendStatus(401);
  await new Promise<void>((resolve) => req.session.regenerate(() => resolve()));
  // anchor: identity
  req.session.userId = user.id;
  res.sendStatus(204);
}

import bcrypt from 'bcrypt';
import type { Request, Response } from 'express';
import 'express-session';
import type { Model } from 'mongoose';

interface User {
  email: string;
  passwordHash: string;
}

/** Without await the condition is a promise, which is always truthy. */
export async function notAwaited(req: Request, res: Response, users: Model<User>) {
  const user = await users.findOne({ email: String(req.body.email) });
  if (!user || !bcrypt.compare(String(req.body.password), user.passwordHash)) return void res.sendStatus(401);
  // anchor: identity
  req.session.userId = user.id;
  res.sendStatus(204);
}

/** The callback answers, but the session is written outside of it, whatever the result. */
export async function outsideCallback(req: Request, res: Response, users: Model<User>) {
  const user = await users.findOne({ email: String(req.body.email) });
  if (!user) return void res.sendStatus(401);
  bcrypt.compare(String(req.body.password), user.passwordHash, (_error, correct) => {
    if (!correct) res.status(401);
  });
  // anchor: identity
  req.session.userId = user.id;
  res.sendStatus(204);
}

/** The result is logged, and nothing depends on it. */
export async function onlyLogged(req: Request, res: Response, users: Model<User>) {
  const user = await users.findOne({ email: String(req.body.email) });
  if (!user) return void res.sendStatus(401);
  const correct = await bcrypt.compare(String(req.body.password), user.passwordHash);
  console.info('log-in', { correct });
  // anchor: identity
  req.session.userId = user.id;
  res.sendStatus(204);
}

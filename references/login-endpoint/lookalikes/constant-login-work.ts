import { setTimeout as sleep } from 'node:timers/promises';
import bcrypt from 'bcrypt';
import type { Request, Response } from 'express';
import 'express-session';
import type { Model } from 'mongoose';

interface User {
  email: string;
  passwordHash: string;
}

const newSession = ({ session }: Request) =>
  new Promise<void>((resolve, reject) => session.regenerate((error) => (error ? reject(error) : resolve())));

const refuse = (res: Response) => void res.status(401).json({ error: 'Invalid credentials' });

/** An unknown address is refused a tenth of a second sooner. */
export async function earlyReturn(req: Request, res: Response, users: Model<User>) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  if (!user) return refuse(res);
  // anchor: check
  if (!(await bcrypt.compare(String(req.body.password), user.passwordHash))) return refuse(res);
  await newSession(req);
  // anchor: identity
  req.session.userId = user.id;
  res.sendStatus(204);
}

/** This is no hash: bcrypt returns false at once, without working. */
export async function fakeHash(req: Request, res: Response, users: Model<User>) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  // anchor: check
  const correct = await bcrypt.compare(String(req.body.password), user?.passwordHash ?? 'invalid');
  if (!user || !correct) return refuse(res);
  await newSession(req);
  // anchor: identity
  req.session.userId = user.id;
  res.sendStatus(204);
}

/** Noise averages out over many requests. */
export async function randomDelay(req: Request, res: Response, users: Model<User>) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  if (!user) {
    await sleep(100 + Math.random() * 50);
    return refuse(res);
  }
  // anchor: check
  if (!(await bcrypt.compare(String(req.body.password), user.passwordHash))) return refuse(res);
  await newSession(req);
  // anchor: identity
  req.session.userId = user.id;
  res.sendStatus(204);
}

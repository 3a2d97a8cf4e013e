import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Model } from 'mongoose';

interface User {
  email: string;
}

/** The status and the text say that there is no such account. */
export async function notFound(users: Model<User>, req: Request, res: Response, send: (email: string, token: string) => Promise<void>) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  // anchor: issued
  const token = randomBytes(32).toString('hex');
  if (!user) return void res.status(404).json({ error: 'No account with this address' });
  await send(user.email, token);
  res.json({ message: 'A mail is on its way' });
}

/** The texts are alike, and one has an exclamation mark. */
export async function nearlyAlike(users: Model<User>, req: Request, res: Response, send: (email: string, token: string) => Promise<void>) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  // anchor: issued
  const token = randomBytes(32).toString('hex');
  if (user) {
    await send(user.email, token);
    res.json({ message: 'A mail is on its way!' });
  } else {
    res.json({ message: 'A mail is on its way' });
  }
}

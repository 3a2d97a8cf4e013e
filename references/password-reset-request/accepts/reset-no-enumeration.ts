import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Model } from 'mongoose';

interface User {
  email: string;
}

/** One answer after both branches. */
export async function afterBoth(users: Model<User>, req: Request, res: Response, enqueue: (email: string, token: string) => void) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  // anchor: issued
  const token = randomBytes(32).toString('hex');
  if (user) enqueue(user.email, token);
  // safeguard: reset-no-enumeration
  res.json({ message: 'If there is an account, a mail is on its way.' });
}

/** The same answer in both branches. */
export async function inBoth(users: Model<User>, req: Request, res: Response, enqueue: (email: string, token: string) => void) {
  const answer = { message: 'If there is an account, a mail is on its way.' };
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  // anchor: issued
  const token = randomBytes(32).toString('hex');
  // safeguard: reset-no-enumeration
  if (!user) return void res.json(answer);
  enqueue(user.email, token);
  res.json(answer);
}

/** A failure of the server has an answer of its own; it says nothing about the address. */
export async function failuresApart(users: Model<User>, req: Request, res: Response, send: (email: string, token: string) => Promise<void>) {
  try {
    // anchor: lookup
    const user = await users.findOne({ email: String(req.body.email) });
    // anchor: issued
    const token = randomBytes(32).toString('hex');
    // safeguard: reset-no-enumeration
    if (!user) {
      res.json({ message: 'If there is an account, a mail is on its way.' });
      return;
    }
    await send(user.email, token);
    res.json({ message: 'If there is an account, a mail is on its way.' });
  } catch {
    res.status(500).json({ error: 'Something went wrong' });
  }
}

import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Model } from 'mongoose';

interface User {
  email: string;
  resetToken?: string;
}

/** Left from a test: whoever asks gets the token. */
export async function forTesting(users: Model<User>, req: Request, res: Response) {
  const token = randomBytes(32).toString('hex');
  // anchor: lookup
  await users.updateOne({ email: String(req.body.email) }, { resetToken: token });
  // anchor: answer
  res.json({ message: 'A mail is on its way', token });
}

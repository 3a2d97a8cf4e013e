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

/** Two exits, one answer. */
export async function twiceTheSame(req: Request, res: Response, users: Model<User>) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  // safeguard: uniform-login-error
  if (!user) return void res.status(401).json({ error: 'Invalid credentials' });
  // anchor: check
  const correct = await bcrypt.compare(String(req.body.password), user.passwordHash);
  if (!correct) return void res.status(401).json({ error: 'Invalid credentials' });
  await newSession(req);
  // anchor: identity
  req.session.userId = user.id;
  res.sendStatus(204);
}

class InvalidCredentials extends Error {
  constructor() {
    super('Invalid credentials');
  }
}

/** Both exits throw the same error. */
export async function sameError(email: string, password: string, users: Model<User>) {
  // anchor: lookup
  const user = await users.findOne({ email });
  // safeguard: uniform-login-error
  if (!user) throw new InvalidCredentials();
  // anchor: check
  if (!(await bcrypt.compare(password, user.passwordHash))) throw new InvalidCredentials();
  return user.id as string;
}

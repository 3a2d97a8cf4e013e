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

/** Status and text tell a known address from an unknown one. */
export async function twoAnswers(req: Request, res: Response, users: Model<User>) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  if (!user) return void res.status(404).json({ error: 'User not found' });
  // anchor: check
  if (!(await bcrypt.compare(String(req.body.password), user.passwordHash))) return void res.status(401).json({ error: 'Wrong password' });
  await newSession(req);
  // anchor: identity
  req.session.userId = user.id;
  res.sendStatus(204);
}

/** The text is the same, the status is not. */
export async function twoStatuses(req: Request, res: Response, users: Model<User>) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  if (!user) return void res.status(400).json({ error: 'Invalid credentials' });
  // anchor: check
  if (!(await bcrypt.compare(String(req.body.password), user.passwordHash))) return void res.status(401).json({ error: 'Invalid credentials' });
  await newSession(req);
  // anchor: identity
  req.session.userId = user.id;
  res.sendStatus(204);
}

/** The page is the same, its address is not. */
export async function twoAddresses(req: Request, res: Response, users: Model<User>) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  if (!user) return void res.redirect('/login?error=no-user');
  // anchor: check
  if (!(await bcrypt.compare(String(req.body.password), user.passwordHash))) return void res.redirect('/login?error=password');
  await newSession(req);
  // anchor: identity
  req.session.userId = user.id;
  res.redirect('/');
}

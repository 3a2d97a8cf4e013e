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

/** Hashing costs as much as verifying. */
export async function hashOnMiss(req: Request, res: Response, users: Model<User>) {
  const password = String(req.body.password);
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  if (!user) {
    // safeguard: constant-login-work
    await bcrypt.hash(password, 12);
    return refuse(res);
  }
  // anchor: check
  // safeguard: constant-login-work
  const correct = await bcrypt.compare(password, user.passwordHash);
  if (!correct) return refuse(res);
  await newSession(req);
  // anchor: identity
  req.session.userId = user.id;
  res.sendStatus(204);
}

/** A hash of no one's password, computed beforehand with the cost of the others. */
const NO_ONE = '$2b$12$C6UzMDM.H6dfI/f/IKcEeO7ZFQ8mO7s7YQm3y2mQe0FQ9C2k0b1eW';

/** Where there is no user, the password is verified against a hash that stands in the code. */
export async function writtenHash(req: Request, res: Response, users: Model<User>) {
  const password = String(req.body.password);
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  // anchor: check
  // safeguard: constant-login-work
  const correct = await bcrypt.compare(password, user?.passwordHash ?? NO_ONE);
  if (!user || !correct) return refuse(res);
  await newSession(req);
  // anchor: identity
  req.session.userId = user.id;
  res.sendStatus(204);
}

import bcrypt from 'bcrypt';
import type { Request } from 'express';
import type { Model } from 'mongoose';
import { z } from 'zod';

interface User {
  email: string;
  name: string;
  passwordHash: string;
}

const SignUp = z.object({ email: z.email(), name: z.string(), password: z.string().min(15) });

/** The schema lets no other keys through, and the parsed value is spread. */
export async function parsed(req: Request, users: Model<User>) {
  const { password, ...profile } = SignUp.parse(req.body);
  const passwordHash = await bcrypt.hash(password, 12);
  // anchor: create
  return users.create({ ...profile, passwordHash });
}

/** Each field is named. */
export async function named(req: Request, users: Model<User>) {
  const { email, name, password } = req.body;
  const passwordHash = await bcrypt.hash(String(password), 12);
  // anchor: create
  return users.create({ email: String(email), name: String(name), passwordHash });
}

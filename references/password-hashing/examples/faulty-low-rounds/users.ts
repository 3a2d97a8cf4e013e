import { Router } from 'express';
import bcrypt from 'bcrypt';
import { z } from 'zod';
import { db } from '../db';

const SALT_ROUNDS = 2 * 3;

const schema = z.object({ email: z.email().max(254), password: z.string().min(12).max(72) });

export const users = Router();

users.post('/', async (req, res) => {
  const { email, password } = schema.parse(req.body);
  // expect: bcrypt-cost
  const passwordHash = await bcrypt.hash(password, SALT_ROUNDS);
  await db.query('INSERT INTO users (email, password_hash) VALUES ($1, $2) ON CONFLICT DO NOTHING', [email, passwordHash]);
  res.sendStatus(202);
});

import { Router } from 'express';
import bcrypt from 'bcrypt';
import { z } from 'zod';
import { db } from '../db';

const SALT_ROUNDS = 2 * 3;

const schema = z.object({ password: z.string().min(12).max(72) });

export const users = Router();

users.put('/:id/password', async (req, res) => {
  const { password } = schema.parse(req.body);
  // expect: bcrypt-cost
  const passwordHash = await bcrypt.hash(password, SALT_ROUNDS);
  await db.query('UPDATE users SET password_hash = $1 WHERE id = $2', [passwordHash, req.session.userId]);
  res.sendStatus(204);
});

import { Router } from 'express';
import bcrypt from 'bcryptjs';
import { prisma } from '../db';

export const register = Router();

register.post('/register', async (req, res) => {
  const { email, password } = req.body;
  if (typeof email !== 'string' || typeof password !== 'string' || password.length < 12) {
    return res.status(400).json({ error: 'Invalid input' });
  }

  const passwordHash = await bcrypt.hash(password, 12);
  delete req.body.password;

  // expect: registration-fields-named
  const user = await prisma.user.create({ data: { ...req.body, passwordHash } });
  res.status(201).json({ id: user.id });
});

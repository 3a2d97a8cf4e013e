import { Router, type Response } from 'express';
import { PrismaClient } from '@prisma/client';
import { requireAuth, type AuthedRequest } from '../middleware/auth';

const prisma = new PrismaClient();
export const users = Router();

users.patch('/users/me', requireAuth, async (req: AuthedRequest, res: Response) => {
  const { email, ...profile } = req.body;

  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(email))) {
    return res.status(400).json({ error: 'Invalid email' });
  }

  const user = await prisma.user.update({
    where: { id: req.user.id },
    // expect: named-fields-only
    data: { ...profile, ...(email !== undefined && { email: String(email) }) },
    select: { id: true, name: true, email: true },
  });

  return res.json(user);
});

import bcrypt from 'bcryptjs';
import { Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Model } from 'mongoose';
import { z } from 'zod';

export interface User {
  email: string;
  passwordHash: string;
  role: 'user' | 'admin';
}

/** bcrypt reads 72 bytes. */
const isShortEnough = (password: string): boolean => Buffer.byteLength(password) <= 72;
const SignUp = z.object({ email: z.email().max(254), password: z.string().min(15).refine(isShortEnough) });

export function registration(Users: Model<User>): Router {
  const router = Router();
  // safeguard: registration-throttle
  router.use('/register', rateLimit({ windowMs: 60 * 60_000, limit: 10 }));

  router.post('/register', async (req, res) => {
    const body = SignUp.safeParse(req.body);
    if (!body.success) return void res.status(422).json({ error: 'Expected an e-mail address and a password of 15 characters or more' });
    const { email, password } = body.data;

    // anchor: hash
    // safeguard: registration-password-hashed
    const passwordHash = await bcrypt.hash(password, 12);
    try {
      // anchor: create
      // safeguard: registration-fields-named
      const user = await Users.create({ email: email.toLowerCase(), passwordHash, role: 'user' });
      res.status(201).json({ id: user.id, email: user.email });
    } catch (error) {
      if ((error as { code?: number }).code !== 11_000) throw error;
      res.status(409).json({ error: 'This address cannot be used' });
    }
  });

  return router;
}

import type { Request, Response } from 'express';
import bcrypt from 'bcrypt';
import { z } from 'zod';
import { prisma } from '../lib/prisma';

const loginSchema = z.object({
  email: z.string().email(),
  password: z.string().min(8).max(72),
});

export class AuthController {
  async login(req: Request, res: Response) {
    const parsed = loginSchema.safeParse(req.body);
    if (!parsed.success) {
      return res.status(400).json({ errors: parsed.error.flatten().fieldErrors });
    }
    const { email, password } = parsed.data;

    const user = await prisma.user.findUnique({ where: { email } });
    if (!user) {
      return res.status(404).json({ message: 'No account found for this email' });
    }

    const valid = await bcrypt.compare(password, user.passwordHash);
    if (!valid) {
      // expect: uniform-login-error
      return res.status(401).json({ message: 'Incorrect password' });
    }

    // expect: session-regenerated
    req.session.userId = user.id;

    return res.json({ id: user.id, email: user.email });
  }

  logout(req: Request, res: Response) {
    req.session.destroy(() => res.clearCookie('connect.sid').sendStatus(204));
  }
}

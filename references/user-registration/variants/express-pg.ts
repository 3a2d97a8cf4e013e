import { hash } from '@node-rs/argon2';
import { Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Pool } from 'pg';
import { z } from 'zod';

interface Services {
  pool: Pool;
  mails: { confirm(email: string): Promise<void>; alreadyRegistered(email: string): Promise<void> };
}

const SignUp = z.object({ email: z.email().max(254), password: z.string().min(15).max(128), name: z.string().trim().min(1).max(100) });

export function registration({ pool, mails }: Services): Router {
  const router = Router();

  // safeguard: registration-throttle
  router.post('/register', rateLimit({ windowMs: 60 * 60_000, limit: 10 }), async (req, res) => {
    const body = SignUp.safeParse(req.body);
    if (!body.success) return void res.status(422).json({ error: 'Expected a name, an e-mail address and a password of 15 characters or more' });
    const { name, password } = body.data;
    const email = body.data.email.toLowerCase();

    // The hash is made in both cases, so that the time tells nothing.
    // anchor: hash
    // safeguard: registration-password-hashed
    const passwordHash = await hash(password);
    // The unique index decides, also between two requests at the same moment.
    // anchor: create
    // safeguard: registration-fields-named
    const { rowCount } = await pool.query('INSERT INTO app_user (email, name, password_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [email, name, passwordHash]);
    await (rowCount ? mails.confirm(email) : mails.alreadyRegistered(email));
    res.status(202).json({ message: 'Look into your mailbox' });
  });

  return router;
}

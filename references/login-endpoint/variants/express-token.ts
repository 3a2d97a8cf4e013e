import bcrypt from 'bcryptjs';
import { Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { SignJWT } from 'jose';
import type { Model } from 'mongoose';
import { z } from 'zod';

export interface User {
  email: string;
  passwordHash: string;
}

const Credentials = z.object({ email: z.email().max(254), password: z.string().min(1).max(72) });
const LIFETIME = 15 * 60;

const decoy = bcrypt.hash('no user has this password', 12);

// not here: session-regenerated -- there is no session; every log-in gets a new token
export function login(users: Model<User>, key: Uint8Array): Router {
  const router = Router();

  // safeguard: login-throttle
  router.use('/login', rateLimit({ windowMs: 60_000, limit: 5, keyGenerator: (req) => `account ${String((req.body as { email?: unknown })?.email).toLowerCase()}` }));

  router.post('/login', async (req, res) => {
    const body = Credentials.safeParse(req.body);
    if (!body.success) return void res.status(400).json({ error: 'Expected an e-mail address and a password' });
    const { email, password } = body.data;

    // anchor: lookup
    const user = await users.findOne({ /* safeguard: credential-types-checked */ email });
    // anchor: check
    // safeguard: password-verified, password-hash-compared, constant-login-work
    const correct = await bcrypt.compare(password, user?.passwordHash ?? (await decoy));
    // safeguard: uniform-login-error
    if (!user || !correct) return void res.status(401).json({ error: 'Invalid e-mail or password' });

    // anchor: identity
    const token = await new SignJWT({ sub: user.id })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime(/* safeguard: login-token-expires */ `${LIFETIME}s`)
      .sign(key);
    // anchor: cookie
    res.cookie('__Host-token', token, {
      /* safeguard: login-cookie-http-only */ httpOnly: true,
      /* safeguard: login-cookie-secure */ secure: true,
      sameSite: 'lax',
      path: '/',
      maxAge: LIFETIME * 1000,
    });
    res.sendStatus(204);
  });

  return router;
}

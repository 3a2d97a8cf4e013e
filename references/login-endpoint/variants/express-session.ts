import { randomBytes } from 'node:crypto';
import * as argon2 from '@node-rs/argon2';
import { type Request, type Response, Router } from 'express';
import 'express-session';
import type { Pool } from 'pg';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';

declare module 'express-session' {
  interface SessionData {
    userId: string;
  }
}

export interface Services {
  pool: Pool;
  /** Shared by all processes; counts by key. */
  attempts: RateLimiterAbstract;
}

interface UserRow {
  id: string;
  password_hash: string;
}

const Credentials = z.object({ email: z.email().max(254), password: z.string().min(1).max(1024) });

// Verified when there is no such user, so that both answers take the same time.
const decoy = argon2.hash(randomBytes(16));

const refuse = (res: Response) => void res.status(401).json({ error: 'Invalid e-mail or password' });

const newSession = ({ session }: Request) =>
  new Promise<void>((resolve, reject) => session.regenerate((error) => (error ? reject(error) : resolve())));

// not here: credential-types-checked -- the look-up binds text; the schema checks both values all the same
// not here: login-cookie-http-only -- the session's cookie is set up with the session
// not here: login-cookie-secure -- the session's cookie is set up with the session
// not here: login-token-expires -- no token is issued
export function login({ pool, attempts }: Services): Router {
  const router = Router();

  router.post('/login', async (req, res) => {
    const body = Credentials.safeParse(req.body);
    if (!body.success) return void res.status(400).json({ error: 'Expected an e-mail address and a password' });
    const { email, password } = body.data;

    try {
      // safeguard: login-throttle
      await Promise.all([attempts.consume(`account ${email.toLowerCase()}`), attempts.consume(`address ${req.ip}`)]);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return void res.status(429).set('Retry-After', String(Math.ceil(error.msBeforeNext / 1000))).json({ error: 'Too many attempts' });
    }

    // anchor: lookup
    const { rows } = await pool.query<UserRow>('SELECT id, password_hash FROM app_user WHERE lower(email) = lower($1)', [email]);
    const user = rows[0];

    // anchor: check
    // safeguard: password-verified, password-hash-compared, constant-login-work
    const correct = await argon2.verify(user?.password_hash ?? (await decoy), password);
    // safeguard: uniform-login-error
    if (!user || !correct) return refuse(res);

    // safeguard: session-regenerated
    await newSession(req);
    // anchor: identity
    req.session.userId = user.id;
    res.sendStatus(204);
  });

  return router;
}

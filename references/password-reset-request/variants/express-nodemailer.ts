import { createHash, randomBytes } from 'node:crypto';
import { Router } from 'express';
import type { Transporter } from 'nodemailer';
import type { Pool } from 'pg';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { z } from 'zod';

const LIFETIME_MS = 30 * 60_000;
const ANSWER = { message: 'If there is an account with this address, a mail is on its way.' };

const Body = z.object({ email: z.email().max(254) });

interface Dependencies {
  pool: Pool;
  transport: Transporter;
  limiter: RateLimiterAbstract;
  /** Where the reset page lives, from the configuration. */
  origin: string;
  report: (error: unknown) => void;
}

export function forgotPassword({ pool, transport, limiter, origin, report }: Dependencies): Router {
  const router = Router();
  router.post('/forgot-password', async (req, res) => {
    const body = Body.safeParse(req.body);
    if (!body.success) {
      res.status(400).json({ error: 'An e-mail address is needed' });
      return;
    }
    const email = body.data.email.toLowerCase();
    // Answered first: neither the text nor the time tells whether there is an account.
    // anchor: answer
    // safeguard: reset-no-enumeration, reset-token-not-answered
    res.status(202).json(ANSWER);
    try {
      // safeguard: reset-throttled
      await limiter.consume(email);
      await sendLink(email);
    } catch (error) {
      report(error);
    }
  });

  async function sendLink(email: string): Promise<void> {
    // anchor: lookup
    const { rows } = await pool.query<{ id: string; email: string }>('SELECT id, email FROM app_user WHERE email = $1', [email]);
    const [user] = rows;
    if (!user) return;

    // safeguard: reset-token-random
    const token = randomBytes(/* safeguard: reset-token-length */ 32).toString('base64url');
    const tokenHash = createHash('sha256').update(token).digest();
    // One live token a user: a newer one takes the older one's place.
    // safeguard: reset-token-hashed, reset-expiry
    await pool.query(
      'INSERT INTO password_reset (user_id, token_hash, expires_at) VALUES ($1, $2, $3) ON CONFLICT (user_id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at',
      [user.id, tokenHash, new Date(Date.now() + LIFETIME_MS)],
    );

    // safeguard: reset-link-fixed-origin
    const link = new URL('/reset-password', origin);
    link.hash = new URLSearchParams({ token }).toString();
    // anchor: letter
    await transport.sendMail({
      to: user.email,
      subject: 'Set a new password',
      text: `Open this link within half an hour to set a new password:\n${link}\n\nIf you did not ask for it, ignore this mail.`,
    });
  }

  return router;
}

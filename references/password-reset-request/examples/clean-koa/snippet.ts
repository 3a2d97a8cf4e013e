import crypto from 'node:crypto';
import Router from '@koa/router';
import type { Knex } from 'knex';
import type { Transporter } from 'nodemailer';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const APP_URL = process.env.APP_URL ?? 'https://app.example.com';
const limiter = new RateLimiterMemory({ points: 5, duration: 60 * 60 });

export class PasswordResetService {
  constructor(
    private readonly db: Knex,
    private readonly mailer: Transporter,
  ) {}

  async request(email: string): Promise<void> {
    const user = await this.db('users').where({ email }).first();
    if (!user) return;

    const token = crypto.randomUUID() + crypto.randomUUID();
    const hash = crypto.createHash('sha256').update(token).digest('hex');
    await this.db('password_resets').where({ user_id: user.id }).delete();
    await this.db('password_resets').insert({ user_id: user.id, token_hash: hash, expires_at: new Date(Date.now() + 3600_000) });

    const url = new URL('/reset-password', APP_URL);
    url.searchParams.set('token', token);
    await this.mailer.sendMail({ to: user.email, subject: 'Reset your password', text: `Reset your password: ${url.toString()}` });
  }
}

export function resetRoutes(service: PasswordResetService) {
  const router = new Router();
  router.post('/forgot-password', async (ctx) => {
    const { email } = ctx.request.body as { email?: unknown };
    if (typeof email !== 'string' || email.length > 254) {
      ctx.throw(400, 'email is required');
    }
    try {
      await limiter.consume(ctx.ip);
      await service.request(email.toLowerCase());
    } catch (err) {
      ctx.app.emit('error', err, ctx);
    }
    ctx.status = 202;
    ctx.body = { message: 'If the account exists, a reset link has been sent.' };
  });
  return router;
}

import Router from '@koa/router';
import argon2 from 'argon2';
import type { Knex } from 'knex';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const limiter = new RateLimiterMemory({ points: 5, duration: 60 });

export class UserService {
  constructor(private readonly db: Knex) {}

  async authenticate(username: string, password: string): Promise<{ id: number } | undefined> {
    const user = await this.db('users').select('id', 'password_hash').where({ username }).first();
    const hash = user?.password_hash ?? (await UserService.dummy);
    const matches = await argon2.verify(hash, password);
    return user && matches ? { id: user.id } : undefined;
  }

  private static readonly dummy = argon2.hash('dummy password for unknown users');
}

export function loginRouter(users: UserService): Router {
  const router = new Router();

  router.post('/login', async (ctx) => {
    const { username, password } = (ctx.request.body ?? {}) as Record<string, unknown>;
    if (typeof username !== 'string' || typeof password !== 'string') ctx.throw(400, 'username and password are required');

    try {
      await limiter.consume(`${username}:${ctx.ip}`);
    } catch (rejection) {
      if (rejection instanceof RateLimiterRes) ctx.throw(429, 'Too many attempts');
      throw rejection;
    }

    const user = await users.authenticate(username, password);
    if (!user) ctx.throw(401, 'Invalid username or password');

    await ctx.session.regenerate();
    ctx.session.userId = user.id;
    ctx.status = 204;
  });

  return router;
}

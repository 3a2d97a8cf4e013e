import { Hono, type MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';

const RANKS = new Map([
  ['member', 1],
  ['moderator', 2],
  ['admin', 3],
]);

export interface Env {
  Variables: { user?: { id: string; role: string } };
}

/** Lets the request through when the caller's rank is high enough; a role without a rank has none. */
// not here: denials-logged -- the program that mounts it logs its requests
export function atLeast(least: number): MiddlewareHandler<Env> {
  return createMiddleware<Env>(async (c, next) => {
    const user = c.get('user');
    if (!user) return c.json({ error: 'Not logged in' }, 401);
    const rank = RANKS.get(user.role) ?? 0;
    // anchor: check
    // safeguard: role-from-trusted-source, exact-role-match, missing-role-denies, role-decides
    if (rank < least) return c.json({ error: 'Not allowed' }, 403);
    // anchor: admit
    await next();
    return undefined;
  });
}

export interface Reports {
  close(id: string): Promise<boolean>;
}

export const moderation = (reports: Reports) =>
  new Hono<Env>().post('/reports/:id/close', atLeast(2), async (c) => {
    const closed = await reports.close(c.req.param('id'));
    return c.body(null, closed ? 204 : 404);
  });

import type { Request, RequestHandler, Response } from 'express';
import { Router } from 'express';
import type { Logger } from 'pino';

export type Role = 'viewer' | 'editor' | 'admin';

export interface SignedIn extends Request {
  user?: { id: string; role: Role };
}

/** Lets the request through when whoever is logged in has one of the roles. */
export function requireRole(log: Logger, ...roles: readonly [Role, ...Role[]]): RequestHandler {
  const allowed: ReadonlySet<Role> = new Set(roles);

  return (req: SignedIn, res: Response, next) => {
    if (!req.user) return void res.status(401).json({ error: 'Not logged in' });
    // anchor: check
    // safeguard: role-from-trusted-source, exact-role-match, missing-role-denies, role-decides
    if (!allowed.has(req.user.role)) {
      /* safeguard: denials-logged */ log.warn({ user: req.user.id, path: req.path }, 'refused');
      return void res.status(403).json({ error: 'Not allowed' });
    }
    // anchor: admit
    next();
  };
}

export interface Articles {
  publish(id: string): Promise<boolean>;
  remove(id: string): Promise<boolean>;
}

export function articles(store: Articles, log: Logger): Router {
  const router = Router();
  router.use('/articles', requireRole(log, 'editor', 'admin'));

  router.post('/articles/:id/publish', async (req, res) => {
    res.sendStatus((await store.publish(req.params.id)) ? 204 : 404);
  });

  router.delete('/articles/:id', requireRole(log, 'admin'), async (req, res) => {
    res.sendStatus((await store.remove(String(req.params['id']))) ? 204 : 404);
  });

  return router;
}

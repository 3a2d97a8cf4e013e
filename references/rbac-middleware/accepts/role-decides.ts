import type { NextFunction, Request, Response } from 'express';

interface SignedIn extends Request {
  user?: { id: string; role: string; roles: string[] };
}

/** The handler is on the one branch that the role opens. */
export function onMatch(req: SignedIn, res: Response, next: NextFunction) {
  // anchor: admit
  if (req.user?.role === 'admin') next();
  else res.sendStatus(403);
}

/** One of several roles; everything else falls into the default. */
export function bySwitch(req: SignedIn, res: Response, next: NextFunction) {
  switch (req.user?.role) {
    case 'admin':
    case 'editor':
      // anchor: admit
      return next();
    default:
      return void res.sendStatus(403);
  }
}

/** An error ends the request as well. */
export function byError(req: SignedIn, _res: Response, next: NextFunction) {
  if (!req.user?.roles.includes('admin')) throw Object.assign(new Error('Forbidden'), { status: 403 });
  // anchor: admit
  next();
}

/** Every permission that the route needs must be there. */
export async function looked(
  req: SignedIn,
  res: Response,
  next: NextFunction,
  roleOf: (id: string) => Promise<{ permissions: string[] } | null>,
) {
  const role = req.user ? await roleOf(req.user.id) : null;
  if (!role || !role.permissions.includes('article:publish')) return void res.sendStatus(403);
  // anchor: admit
  next();
}

interface Article {
  authorId: string;
  remove(): Promise<void>;
}

/** The author, or an administrator: both are asked for by name. */
export async function authorOrAdmin(req: SignedIn, res: Response, article: Article) {
  if (!req.user) return void res.sendStatus(401);
  if (req.user.role !== 'admin' && article.authorId !== req.user.id) return void res.sendStatus(403);
  // anchor: admit
  await article.remove();
  res.sendStatus(204);
}

import type { NextFunction, Request, Response } from 'express';

interface SignedIn extends Request {
  user?: { role?: string };
}

const RANKS: Readonly<Record<string, number>> = { viewer: 1, editor: 2, admin: 3 };

/** Whoever has no role is taken for an administrator. */
export function byDefault(req: SignedIn, res: Response, next: NextFunction) {
  // anchor: check
  if ((req.user?.role ?? 'admin') !== 'admin') return void res.sendStatus(403);
  next();
}

/** `undefined < 2` is false, so a role without a rank is not refused. */
export function tooLow(req: SignedIn, res: Response, next: NextFunction) {
  const rank = RANKS[String(req.user?.role)];
  // anchor: check
  if (Number(rank) < 2) return void res.sendStatus(403);
  next();
}

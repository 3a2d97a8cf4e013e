import type { NextFunction, Request, Response } from 'express';

interface SignedIn extends Request {
  user?: { id: string; role: string };
}

/** Without `return` the answer is a 403, and the handler runs behind it. */
export function withoutReturn(req: SignedIn, res: Response, next: NextFunction) {
  if (req.user?.role !== 'admin') res.sendStatus(403);
  // anchor: admit
  next();
}

/** Whoever is not logged in has no wrong role, and passes. */
export function nobodyPasses(req: SignedIn, res: Response, next: NextFunction) {
  if (req.user && req.user.role !== 'admin') return void res.sendStatus(403);
  // anchor: admit
  next();
}

/** A header that anybody can send opens the route as well. */
export function orHeader(req: SignedIn, res: Response, next: NextFunction) {
  if (req.user?.role === 'admin' || req.headers['x-internal'] === '1') {
    // anchor: admit
    next();
    return;
  }
  res.sendStatus(403);
}

/** When looking up the role fails, the request passes. */
export async function errorOpens(req: SignedIn, res: Response, next: NextFunction, roleOf: (id?: string) => Promise<{ role: string }>) {
  try {
    const user = await roleOf(req.user?.id);
    if (user.role !== 'admin') return void res.sendStatus(403);
    next();
  } catch {
    // anchor: admit
    next();
  }
}

/** Only one role is kept out; every other one, and none, gets in. */
export function oneKeptOut(req: SignedIn, res: Response, next: NextFunction) {
  if (req.user?.role === 'viewer') return void res.sendStatus(403);
  // anchor: admit
  next();
}

/** The wrong role is noted, and let through. */
export function onlyLogged(req: SignedIn, _res: Response, next: NextFunction) {
  if (req.user?.role !== 'admin') console.warn('no administrator', req.user?.id);
  // anchor: admit
  next();
}

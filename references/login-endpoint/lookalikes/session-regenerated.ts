import type { Request, Response } from 'express';
import 'express-session';

interface User {
  id: string;
}

/** Nothing waits for the new session: the id is written to the old one. */
export function notAwaited(req: Request, res: Response, user: User) {
  req.session.regenerate(() => {});
  // anchor: identity
  req.session.userId = user.id;
  res.sendStatus(204);
}

/** Saving keeps the same identifier. */
export function savedOnly(req: Request, res: Response, user: User) {
  // anchor: identity
  req.session.userId = user.id;
  req.session.save(() => res.sendStatus(204));
}

/** The new session comes after the write, and does not hold the id. */
export function afterwards(req: Request, res: Response, user: User) {
  // anchor: identity
  req.session.userId = user.id;
  req.session.regenerate(() => res.sendStatus(204));
}

import type { Request, Response } from 'express';
import 'express-session';

interface User {
  id: string;
}

/** The write happens in the callback, so it reaches the new session. */
export function inCallback(req: Request, res: Response, user: User) {
  // safeguard: session-regenerated
  req.session.regenerate((error) => {
    if (error) return void res.sendStatus(500);
    // anchor: identity
    req.session.userId = user.id;
    res.sendStatus(204);
  });
}

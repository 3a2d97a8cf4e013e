import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';

interface SignedIn extends Request {
  user?: unknown;
}

const SECRET = process.env['JWT_SECRET'] ?? '';

/** The failure is caught and the request goes on as if nothing had happened. */
export function caughtAndPassed(req: SignedIn, _res: Response, next: NextFunction) {
  try {
    req.user = jwt.verify(String(req.headers.authorization).slice(7), SECRET, { algorithms: ['HS256'] });
  } catch {
    console.warn('invalid token');
  }
  // anchor: admit
  next();
}

/** Whoever leaves the header out is not checked at all. */
export function onlyWhenPresent(req: SignedIn, _res: Response, next: NextFunction) {
  const header = req.headers.authorization;
  if (header) {
    req.user = jwt.verify(header.slice(7), SECRET, { algorithms: ['HS256'] });
  }
  // anchor: admit
  next();
}

/** The 401 is sent, but nothing returns: the handler still runs. */
export function answeredButPassed(req: SignedIn, res: Response, next: NextFunction) {
  try {
    req.user = jwt.verify(String(req.headers.authorization).slice(7), SECRET, { algorithms: ['HS256'] });
  } catch {
    res.status(401).json({ error: 'Unauthorized' });
  }
  // anchor: admit
  next();
}

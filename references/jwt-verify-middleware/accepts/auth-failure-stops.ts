import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';

interface SignedIn extends Request {
  user?: unknown;
}

const SECRET = process.env['JWT_SECRET'] ?? '';

/** The error goes to the error handler: next with an error does not reach the handler. */
export function nextWithError(req: SignedIn, _res: Response, next: NextFunction) {
  try {
    // safeguard: auth-failure-stops
    req.user = jwt.verify(String(req.headers.authorization).slice(7), SECRET, { algorithms: ['HS256'] });
  } catch (error) {
    return next(error);
  }
  // anchor: admit
  return next();
}

/** An exception ends the request as well; the error handler answers. */
export function uncaught(req: SignedIn, _res: Response, next: NextFunction) {
  // safeguard: auth-failure-stops
  req.user = jwt.verify(String(req.headers.authorization).slice(7), SECRET, { algorithms: ['HS256'] });
  // anchor: admit
  next();
}

import type { NextFunction, Request, Response } from 'express';
import { jwtVerify } from 'jose';
import jwt, { type JwtPayload } from 'jsonwebtoken';

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

/** The callback runs after the check, and looks at its error first. */
export function inCallback(req: SignedIn, res: Response, next: NextFunction) {
  // safeguard: auth-failure-stops
  jwt.verify(String(req.headers.authorization).slice(7), SECRET, { algorithms: ['HS256'] }, (error, claims) => {
    if (error) return void res.sendStatus(401);
    req.user = claims;
    // anchor: admit
    next();
  });
}

function claimsOf(token: string): JwtPayload | null {
  try {
    const claims = jwt.verify(token, SECRET, { algorithms: ['HS256'] });
    return typeof claims === 'string' ? null : claims;
  } catch {
    return null;
  }
}

/** A function turns failures into null, and null is refused. */
export function nullForFailure(req: SignedIn, res: Response, next: NextFunction) {
  // safeguard: auth-failure-stops
  const claims = claimsOf(String(req.headers.authorization).slice(7));
  if (!claims) return void res.sendStatus(401);
  req.user = claims;
  // anchor: admit
  next();
}

/** Promise style: the user is noted in then, failures are answered in catch. */
export function thenChain(req: SignedIn, res: Response, next: NextFunction) {
  const key = new TextEncoder().encode(SECRET);
  // safeguard: auth-failure-stops
  return jwtVerify(String(req.headers.authorization).slice(7), key, { algorithms: ['HS256'] })
    .then(({ payload }) => {
      req.user = payload;
      // anchor: admit
      next();
    })
    .catch(() => res.sendStatus(401));
}

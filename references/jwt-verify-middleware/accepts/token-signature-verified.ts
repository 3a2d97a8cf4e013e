import type { NextFunction, Request, Response } from 'express';
import jwt, { type JwtPayload } from 'jsonwebtoken';
import { jwtVerify } from 'jose';

interface SignedIn extends Request {
  user?: unknown;
}

const SECRET = process.env['JWT_SECRET'] ?? '';

/** The callback runs after the check, and looks at its error first. */
export function inCallback(req: SignedIn, res: Response, next: NextFunction) {
  // safeguard: token-signature-verified
  jwt.verify(String(req.headers.authorization).slice(7), SECRET, { algorithms: ['HS256'] }, (error, claims) => {
    if (error) return void res.sendStatus(401);
    // anchor: claims
    req.user = claims;
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
  // safeguard: token-signature-verified
  const claims = claimsOf(String(req.headers.authorization).slice(7));
  if (!claims) return void res.sendStatus(401);
  // anchor: claims
  req.user = claims;
  next();
}

/** Promise style: the user is noted in then, failures are answered in catch. */
export function thenChain(req: SignedIn, res: Response, next: NextFunction) {
  const key = new TextEncoder().encode(SECRET);
  // safeguard: token-signature-verified
  return jwtVerify(String(req.headers.authorization).slice(7), key, { algorithms: ['HS256'] })
    .then(({ payload }) => {
      // anchor: claims
      req.user = payload;
      next();
    })
    .catch(() => res.sendStatus(401));
}

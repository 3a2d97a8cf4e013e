import type { NextFunction, Request, Response } from 'express';
import { decodeJwt, jwtVerify } from 'jose';
import jwt from 'jsonwebtoken';

interface SignedIn extends Request {
  user?: unknown;
}

const SECRET = process.env['JWT_SECRET'] ?? '';

const tokenOf = (req: Request) => String(req.headers.authorization).slice('Bearer '.length);

/** decode reads what the token says and checks nothing. */
export function decodedOnly(req: SignedIn, res: Response, next: NextFunction) {
  // anchor: decoded
  const claims = jwt.decode(tokenOf(req));
  if (!claims) return void res.sendStatus(401);
  req.user = claims;
  next();
}

/** An expiry in the future is claimed by the token itself. */
export function decodedAndUnexpired(req: SignedIn, res: Response, next: NextFunction) {
  // anchor: decoded
  const claims = decodeJwt(tokenOf(req));
  if (!claims.exp || claims.exp * 1000 < Date.now()) return void res.sendStatus(401);
  req.user = claims;
  next();
}

/** Nobody waits for the check: its failure comes after the request has passed. */
export function notAwaited(req: SignedIn, _res: Response, next: NextFunction) {
  const token = tokenOf(req);
  jwtVerify(token, new TextEncoder().encode(SECRET), { algorithms: ['HS256'] });
  // anchor: decoded
  req.user = decodeJwt(token);
  next();
}

import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';

/** A header says what its sender wants it to say. */
export function header(req: Request, res: Response, next: NextFunction) {
  // anchor: check
  if (req.get('x-role') !== 'admin') return void res.sendStatus(403);
  next();
}

/** The body is the client's. */
export function body(req: Request, res: Response, next: NextFunction) {
  // anchor: check
  if (req.body.role !== 'admin') return void res.sendStatus(403);
  next();
}

/** A cookie that nobody signed can be edited in the browser. */
export function cookie(req: Request & { cookies: { role?: string } }, res: Response, next: NextFunction) {
  // anchor: check
  if (!['editor', 'admin'].includes(req.cookies.role ?? '')) return void res.sendStatus(403);
  next();
}

/** A token that is only decoded may have been written by anybody. */
export function decoded(req: Request, res: Response, next: NextFunction) {
  const claims = jwt.decode(String(req.headers['x-token']), { json: true });
  // anchor: check
  if (claims?.['role'] !== 'admin') return void res.sendStatus(403);
  next();
}

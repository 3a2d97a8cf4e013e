import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';

/** The role is a claim of a token that was verified. */
export function verifiedClaim(req: Request, res: Response, next: NextFunction) {
  const claims = jwt.verify(String(req.headers['x-token']), process.env['JWT_SECRET'] ?? '', { algorithms: ['HS256'] });
  // anchor: check
  if (typeof claims === 'string' || claims['role'] !== 'admin') return void res.sendStatus(403);
  next();
}

/** What a request wants to assign is data, and no claim about who sends it. */
export function assigned(req: Request & { user: { role: string } }, res: Response, next: NextFunction) {
  // anchor: check
  if (req.user.role !== 'admin') return void res.sendStatus(403);
  if (!['viewer', 'editor'].includes(req.body.role)) return void res.status(400).json({ error: 'No such role' });
  next();
}

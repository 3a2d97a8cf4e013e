import type { Request } from 'express';
import jwt from 'jsonwebtoken';

/** The id is the program's, and the role whatever the request says. */
export function spread(req: Request, userId: string) {
  // anchor: issue
  return jwt.sign({ ...req.body, sub: userId }, process.env['JWT_SECRET'] ?? '', { expiresIn: '15m' });
}

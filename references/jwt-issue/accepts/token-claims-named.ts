import type { Request } from 'express';
import jwt from 'jsonwebtoken';

interface SignedIn extends Request {
  user: { id: string; role: string };
}

/** Claims of the user who is logged in. */
export function ofTheUser(req: SignedIn) {
  // anchor: issue
  return jwt.sign({ sub: req.user.id, role: req.user.role }, process.env['JWT_SECRET'] ?? '', { expiresIn: '15m' });
}

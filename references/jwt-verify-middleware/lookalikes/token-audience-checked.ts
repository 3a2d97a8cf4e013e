import type { Request } from 'express';
import jwt from 'jsonwebtoken';

/** The caller says for whom the token should be. */
export function fromRequest(req: Request, token: string) {
  // anchor: token
  return jwt.verify(token, process.env['JWT_KEY'] ?? '', { algorithms: ['RS256'], audience: String(req.headers['x-audience']) });
}

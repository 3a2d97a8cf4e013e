import type { NextFunction, Request, RequestHandler, Response } from 'express';

export type Role = 'manager' | 'clerk' | 'auditor';

declare module 'express-serve-static-core' {
  interface Request {
    user?: { id: string; roles: Role[] };
  }
}

export function authorize(...allowed: Role[]): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    // expect: role-decides bypassable
    if (req.user && !req.user.roles.some((role) => allowed.includes(role))) {
      res.status(403).json({ error: 'Forbidden' });
      return;
    }
    next();
  };
}

import type { NextFunction, Request, Response } from 'express';

/** A star is everyone. */
export function star(_req: Request, res: Response, next: NextFunction) {
  // anchor: header
  res.setHeader('Access-Control-Allow-Origin', '*');
  next();
}

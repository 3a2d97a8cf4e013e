import type { NextFunction, Request, Response } from 'express';

const ORIGINS = new Set(['https://app.example.com', 'https://admin.example.com']);

/** The reply depends on the origin, and no cache is told. */
export function withoutVary(req: Request, res: Response, next: NextFunction) {
  const origin = String(req.headers['origin']);
  // anchor: header
  if (ORIGINS.has(origin)) res.setHeader('Access-Control-Allow-Origin', origin);
  next();
}

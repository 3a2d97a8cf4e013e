import type { NextFunction, Request, Response } from 'express';

const ORIGINS = ['https://app.example.com', 'http://localhost:3000'];

/** What is not on the list becomes the site's own origin. */
export function orOwn(req: Request, res: Response, next: NextFunction) {
  const asked = String(req.headers['origin']);
  const origin = ORIGINS.includes(asked) ? asked : 'https://app.example.com';
  // anchor: header
  // safeguard: header-origin-checked
  res.setHeader('Access-Control-Allow-Origin', origin);
  res.vary('Origin');
  next();
}

/** The pattern is anchored at both ends. */
export function byPattern(req: Request, res: Response, next: NextFunction) {
  const origin = String(req.get('origin'));
  // safeguard: header-origin-checked
  if (/^https:\/\/[a-z0-9-]+\.example\.com$/.test(origin)) {
    // anchor: header
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.vary('Origin');
  }
  next();
}

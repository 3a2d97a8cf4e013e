import type { NextFunction, Request, Response } from 'express';

/** Whoever asks is allowed. */
export function echoed(req: Request, res: Response, next: NextFunction) {
  // anchor: header
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? '*');
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
}

/** https://evil.test/?example.com is a referer, and https://example.com.evil.test an origin. */
export function nameInside(req: Request, res: Response, next: NextFunction) {
  const origin = String(req.headers['origin']);
  if (origin.includes('example.com')) {
    // anchor: header
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  next();
}

/** Only the preflight is checked; the reply itself is readable for everyone. */
export function preflightOnly(req: Request, res: Response, next: NextFunction) {
  const origin = String(req.headers['origin']);
  if (req.method === 'OPTIONS' && origin !== 'https://app.example.com') return void res.sendStatus(403);
  // anchor: header
  res.setHeader('Access-Control-Allow-Origin', origin);
  next();
}

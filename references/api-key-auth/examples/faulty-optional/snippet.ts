import { timingSafeEqual } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const expectedKey = Buffer.from(process.env.API_KEY ?? '');

export function apiKeyAuth(req: Request, res: Response, next: NextFunction): void {
  const provided = req.header('x-api-key');

  if (provided) {
    const candidate = Buffer.from(provided);
    // expect: api-key-decides
    if (candidate.length !== expectedKey.length || !timingSafeEqual(candidate, expectedKey)) {
      res.status(401).json({ error: 'Invalid API key' });
      return;
    }
  }

  next();
}

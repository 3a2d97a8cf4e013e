import type { Response } from 'express';

/** On in production, off on the developer's own machine. */
export function inProduction(res: Response, token: string) {
  // anchor: cookie
  res.cookie('token', token, { httpOnly: true, sameSite: 'lax', secure: process.env['NODE_ENV'] === 'production' });
}

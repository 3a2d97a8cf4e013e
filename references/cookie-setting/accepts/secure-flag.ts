import type { Response } from 'express';
import session from 'express-session';

/** Only development goes without. */
export function inProduction(res: Response, token: string) {
  // anchor: credential
  res.cookie('token', token, { httpOnly: true, sameSite: 'lax', /* safeguard: secure-flag */ secure: process.env['NODE_ENV'] === 'production' });
}

/** The session follows the connection; behind a proxy that needs "trust proxy". */
export function followsConnection(secret: string) {
  // anchor: credential
  return session({ secret, resave: false, saveUninitialized: false, cookie: { /* safeguard: secure-flag */ secure: 'auto', sameSite: 'lax' } });
}

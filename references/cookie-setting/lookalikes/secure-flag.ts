import type { Response } from 'express';
import session from 'express-session';

/** "For testing", and it stays. */
export function forTesting(res: Response, token: string) {
  // anchor: credential
  res.cookie('token', token, { httpOnly: true, secure: false, sameSite: 'lax' });
}

/** The session package leaves it out by default. */
export function sessionDefault(secret: string) {
  // anchor: credential
  return session({ secret, resave: false, saveUninitialized: false });
}

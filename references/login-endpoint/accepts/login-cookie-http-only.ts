import type { Response } from 'express';

const COOKIE = { httpOnly: true, secure: true, sameSite: 'lax' } as const;

/** One set of options for all cookies of the app. */
export function sharedOptions(res: Response, token: string) {
  // anchor: cookie
  res.cookie('token', token, { ...COOKIE, maxAge: 900_000 });
}

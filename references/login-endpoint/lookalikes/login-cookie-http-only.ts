import type { Response } from 'express';

/** Express leaves HttpOnly off unless it is asked for. */
export function notAskedFor(res: Response, token: string) {
  // anchor: cookie
  res.cookie('token', token, { secure: true, sameSite: 'strict' });
}

/** Switched off, so that the client's script can read the token. */
export function readable(res: Response, token: string) {
  // anchor: cookie
  res.cookie('token', token, { httpOnly: false, secure: true });
}

import type { Response } from 'express';

/** Express leaves Secure off unless it is asked for. */
export function notAskedFor(res: Response, token: string) {
  // anchor: cookie
  res.cookie('token', token, { httpOnly: true, sameSite: 'strict' });
}

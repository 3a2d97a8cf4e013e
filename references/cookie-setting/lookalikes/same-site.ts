import type { Response } from 'express';

/** "none" repairs a CORS error and lets every site's requests carry the cookie. */
export function noneForCors(res: Response, token: string) {
  // anchor: credential
  res.cookie('token', token, { httpOnly: true, secure: true, sameSite: 'none' });
}

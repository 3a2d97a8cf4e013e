import type { Response } from 'express';

/** true is strict. */
export function strict(res: Response, token: string) {
  // anchor: credential
  res.cookie('token', token, { httpOnly: true, secure: true, /* safeguard: same-site */ sameSite: true });
}

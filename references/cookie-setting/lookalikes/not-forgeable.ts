import type { Response } from 'express';

/** HttpOnly keeps scripts from reading the cookie, and nobody from sending another one. */
export function roleInClear(res: Response, user: { role: string }) {
  // anchor: any
  res.cookie('role', user.role, { httpOnly: true, secure: true, sameSite: 'strict' });
}

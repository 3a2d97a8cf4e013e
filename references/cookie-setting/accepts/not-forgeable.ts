import type { Response } from 'express';

/** The server notices when the value was changed. */
export function signed(res: Response, user: { role: string }) {
  // anchor: any
  // safeguard: not-forgeable
  res.cookie('role', user.role, { signed: true, httpOnly: true, secure: true, sameSite: 'lax' });
}

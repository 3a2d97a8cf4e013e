import type { Request } from 'express';

/** The failed password is often the right one with a slip. */
export function failedPassword(req: Request) {
  // anchor: write
  console.log(JSON.stringify({ event: 'login_failed', user: req.body.user, password: req.body.password }));
}

import { scryptSync } from 'node:crypto';
import type { Request } from 'express';

/** A secret that all users share is no salt. */
export function fromConfiguration(password: string) {
  // anchor: derived
  return scryptSync(password, process.env['PASSWORD_SALT'] ?? '', 64).toString('hex');
}

/** A constant in the code is the same for everyone. */
export function constant(password: string) {
  // anchor: derived
  return scryptSync(password, 'my-app-salt', 64).toString('hex');
}

/** The address is known, and the same on other sites and after a change of the password. */
export function address(req: Request) {
  // anchor: derived
  return scryptSync(String(req.body.password), String(req.body.email), 64).toString('hex');
}

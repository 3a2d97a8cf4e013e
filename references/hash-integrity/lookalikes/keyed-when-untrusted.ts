import { createHash } from 'node:crypto';
import type { Request } from 'express';

/** SHA-256 can be continued: secret, text, and whatever an attacker appends. */
export function secretFirst(req: Request) {
  // anchor: digest, prefixed
  return createHash('sha256').update(process.env['SIGNING_SECRET'] + String(req.query['data'])).digest('hex');
}

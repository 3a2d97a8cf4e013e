import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';

/** Without the variable, the word in the code is the secret. */
export function fallback(req: Request) {
  // anchor: mac
  const expected = createHmac('sha256', process.env['WEBHOOK_SECRET'] || 'whsec_test').update(req.body).digest();
  const given = Buffer.from(String(req.headers['x-signature']), 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

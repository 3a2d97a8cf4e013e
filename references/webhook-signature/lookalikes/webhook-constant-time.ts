import { createHmac } from 'node:crypto';
import type { Request } from 'express';

/** The operator stops at the first character that differs. */
export function textCompared(req: Request) {
  // anchor: keyed
  const expected = createHmac('sha256', process.env['WEBHOOK_SECRET'] ?? '').update(req.body).digest('hex');
  return req.headers['x-signature'] === expected;
}

import type { Request } from 'express';

/** Whether there was a token, and how long it was. */
export function lengthOnly(req: Request) {
  // anchor: write
  // safeguard: secrets-left-out
  console.log(JSON.stringify({ event: 'refused', path: req.path, tokenLength: String(req.query['token']).length }));
}

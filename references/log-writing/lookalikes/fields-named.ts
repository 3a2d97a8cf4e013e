import type { Request } from 'express';
import { pino } from 'pino';

const log = pino();

/** The body holds whatever people type, their passwords too. */
export function wholeBody(req: Request) {
  // anchor: write
  log.info({ path: req.path, body: req.body }, 'request');
}

/** Authorization and Cookie are headers. */
export function wholeHeaders(req: Request) {
  // anchor: write
  console.log('webhook received', JSON.stringify(req.headers));
}

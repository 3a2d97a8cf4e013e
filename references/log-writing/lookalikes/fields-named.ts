import type { Request } from 'express';
import { pino } from 'pino';

const log = pino();

/** The body holds whatever people type, their passwords too. */
export function wholeBody(req: Request) {
  // anchor: write
  log.info({ path: req.path, body: req.body }, 'request');
}

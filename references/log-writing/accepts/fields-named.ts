import type { Request } from 'express';
import { pino } from 'pino';

const log = pino({ redact: { paths: ['headers.authorization', 'headers.cookie'], remove: true } });

/** The logger leaves out what must not be there. */
export function redacted(req: Request) {
  // anchor: write
  // safeguard: fields-named
  log.info({ headers: req.headers }, 'request');
}

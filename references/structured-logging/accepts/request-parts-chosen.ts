import type { Request } from 'express';
import pino from 'pino';

const log = pino({ redact: ['headers.authorization', 'headers.cookie', 'body.password'] });

/** The whole, through a logger that takes the secrets out. */
export function redactedWhole(req: Request) {
  // anchor: whole
  // safeguard: request-parts-chosen
  log.info({ headers: req.headers, body: req.body }, 'request');
}

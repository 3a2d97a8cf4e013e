import type { Request } from 'express';
import pino from 'pino';

const log = pino();

/** Redaction looks at keys; a text has none. */
export function inText(req: Request) {
  const { email, password } = req.body;
  // anchor: entry
  log.info(`login of ${email} with ${password}`);
}

/** A debug line, and debug is on when something is wrong. */
export function atDebug(req: Request) {
  const token = req.headers.authorization;
  // anchor: entry
  log.debug({ token }, 'authenticating');
}

import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { type DestinationStream, type Logger, pino } from 'pino';

/** One star stands for one level; deeper ones are named. */
const SECRET = ['authorization', 'cookie', '*.password', '*.token', '*.authorization', '*.cookie'];

// not here: one-line-each, file-line-each -- each record is one line of JSON
export function createLog(destination: DestinationStream): Logger {
  // anchor: setup
  // safeguard: fields-named, secrets-left-out
  return pino({ redact: SECRET, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

export function logRequests(log: Logger): RequestHandler {
  return (req, res, next) => {
    const started = performance.now();
    const id = randomUUID();
    res.on('finish', () => {
      // anchor: write
      log.info({ event: 'request', id, method: req.method, path: req.path, agent: req.get('user-agent')?.slice(0, 200), status: res.statusCode, ms: Math.round(performance.now() - started) });
    });
    next();
  };
}

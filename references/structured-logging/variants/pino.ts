import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import pino, { type DestinationStream, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/** Paths name each depth in use: `*.password` is one level below the top. */
const SECRETS = ['password', 'token', '*.password', '*.token', 'req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'];

export function createLogger(level = 'info', destination?: DestinationStream): Logger {
  // anchor: setup
  // safeguard: request-parts-chosen
  return pino({ level, redact: { paths: SECRETS, remove: true }, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

/** The path without its query, where reset links carry their tokens. */
const describe = (req: { id: unknown; method: string; url: string }) => ({ id: req.id, method: req.method, path: req.url.split('?', 1)[0] });

export function logRequests(logger: Logger): RequestHandler {
  // safeguard: request-log-redacted
  return pinoHttp({ logger, genReqId: () => randomUUID(), serializers: { req: describe, res: (res: { statusCode: number }) => ({ status: res.statusCode }) } });
}

export function loginFailed(logger: Logger, userId: string): void {
  // safeguard: secrets-not-logged
  logger.warn({ userId }, 'login failed');
}

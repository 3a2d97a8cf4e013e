import type { RequestHandler } from 'express';
import winston, { type Logger } from 'winston';

const SECRET = /^(?:password|pass|secret|token|authorization|cookie|set-cookie|api-?key)$/i;

/** A copy without members of these names, as deep as the entry goes. */
function redacted(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (depth > 6) return '[…]';
  if (Array.isArray(value)) return value.map((item) => redacted(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, SECRET.test(key) ? '[redacted]' : redacted(member, depth + 1)]));
}

const redact = winston.format((entry) => Object.assign(entry, redacted({ ...entry })));

// not here: request-log-redacted -- requests are logged field by field below
// not here: request-parts-chosen -- requests are logged field by field below
export function createLogger(level = 'info', transport: winston.transport = new winston.transports.Console()): Logger {
  // anchor: setup
  return winston.createLogger({ level, format: winston.format.combine(redact(), winston.format.timestamp(), winston.format.json()), transports: [transport] });
}

export function logRequests(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const started = process.hrtime.bigint();
    res.on('finish', () => {
      const ms = Number((process.hrtime.bigint() - started) / 1_000_000n);
      // safeguard: secrets-not-logged
      logger.info('request', { method: req.method, path: req.path, status: res.statusCode, ms });
    });
    next();
  };
}

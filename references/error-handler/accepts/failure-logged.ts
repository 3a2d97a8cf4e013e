import type { NextFunction, Request, Response } from 'express';
import winston from 'winston';

const logger = winston.createLogger({ format: winston.format.json(), transports: [new winston.transports.Console()] });

/** Another logger, and the reply in a helper. */
export function withWinston(err: Error, req: Request, res: Response, _next: NextFunction) {
  // safeguard: failure-logged
  logger.error('request failed', { err, method: req.method });
  // anchor: failure
  res.status(500).json({ error: 'Internal error' });
}

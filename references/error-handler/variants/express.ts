import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { ZodError } from 'zod';

/** An error whose text was written for the client. */
export class AppError extends Error {
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

// The address that was asked for stays out: it is the visitor's text.
export const notFound: RequestHandler = (_req, _res, next) => next(new AppError(404, 'Not found'));

/** Comes last, behind all routes; Express tells it by its four parameters. */
// not here: error-page-escaped -- every answer is JSON
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    // anchor: reply
    // safeguard: generic-client-error
    if (error instanceof AppError) return void res.status(error.status).json({ error: error.message });
    if (error instanceof ZodError) return void res.status(400).json({ error: 'Invalid input', fields: error.issues.map(({ path }) => path.join('.')) });
    const id = req.get('x-request-id')?.replace(/[^\w-]/g, '').slice(0, 64);
    // safeguard: failure-logged
    log.error({ err: error, id }, 'unhandled');
    // anchor: failure
    res.status(500).json({ error: 'Internal error', id });
  };
}

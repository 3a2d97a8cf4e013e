import type { NextFunction, Request, RequestHandler, Response } from 'express';

type Handler = (req: Request, res: Response, next: NextFunction) => Promise<unknown>;

/** The error is printed, and the client waits for an answer that never comes. */
export function printedOnly(handler: Handler): RequestHandler {
  return (req, res, next) => {
    // anchor: work
    Promise.resolve(handler(req, res, next)).catch(console.error);
  };
}

/** A catch block that logs ends the error there: no answer, no error handler. */
export function loggedInCatch(handler: Handler, log: (error: unknown) => void): RequestHandler {
  return async (req, res, next) => {
    try {
      // anchor: work
      await handler(req, res, next);
    } catch (error) {
      log(error);
    }
  };
}

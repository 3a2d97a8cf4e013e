import type { NextFunction, Request, Response } from 'express';
import { ZodError } from 'zod';

class AppError extends Error {
  readonly status: number = 400;
  readonly publicMessage: string = 'Invalid order';
}

/** A flag holds what the class said; only then is the text the error's own. */
export function flagged(err: unknown, _req: Request, res: Response, _next: NextFunction) {
  const known = err instanceof AppError;
  const status = known ? err.status : 500;
  // anchor: reply
  // safeguard: generic-client-error
  res.status(status).json({ error: known ? err.message : 'Internal error' });
}

/** A text is set first, and replaced for the program's own errors. */
export function replaced(err: unknown, _req: Request, res: Response, _next: NextFunction) {
  let message = 'Something went wrong';
  if (err instanceof AppError) message = err.message;
  // anchor: reply
  // safeguard: generic-client-error
  res.status(500).json({ message });
}

/** Everything that is not the program's own error leaves first. */
export function turnedAway(err: unknown, _req: Request, res: Response, next: NextFunction) {
  if (!(err instanceof AppError)) return next(err);
  // anchor: reply
  // safeguard: generic-client-error
  return res.status(err.status).json({ message: err.message });
}

/** The error has a member of its own for the client. */
export function publicMember(err: AppError, _req: Request, res: Response, _next: NextFunction) {
  // anchor: reply
  // safeguard: generic-client-error
  res.status(err.status).json({ code: err.name, message: err.publicMessage });
}

/** A validator's issues name what was sent, not how the server is built. */
export function issues(err: unknown, _req: Request, res: Response, next: NextFunction) {
  if (!(err instanceof ZodError)) return next(err);
  // anchor: reply
  // safeguard: generic-client-error
  return res.status(400).json({ error: 'Invalid input', issues: err.issues });
}

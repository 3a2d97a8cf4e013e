import type { NextFunction, Request, Response } from 'express';

/** Every error has a message; most of them were written for developers. */
export function itsMessage(err: Error, _req: Request, res: Response, _next: NextFunction) {
  // anchor: reply
  res.status(500).json({ error: err.message });
}

/** The stack names files, versions and the way through the program. */
export function itsStack(err: Error, _req: Request, res: Response, _next: NextFunction) {
  // anchor: reply
  res.status(500).send({ error: 'Internal error', stack: err.stack });
}

/** As JSON an error of a driver or an HTTP client shows all that was hung on it, credentials too. */
export function asWhole(err: Error, _req: Request, res: Response, _next: NextFunction) {
  // anchor: reply
  res.status(500).json(err);
}

/** Error is the class of all of them: this tells nothing apart. */
export function anyError(err: unknown, _req: Request, res: Response, _next: NextFunction) {
  // anchor: reply
  res.status(500).json({ error: err instanceof Error ? err.message : String(err) });
}

/** The fixed text is for errors without a message, and there are hardly any. */
export function fallback(err: Error, _req: Request, res: Response, _next: NextFunction) {
  const message = err.message || 'Internal error';
  // anchor: reply
  res.status(500).json({ success: false, message });
}

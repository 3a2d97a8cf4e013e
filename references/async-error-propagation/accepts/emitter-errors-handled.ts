import { createReadStream } from 'node:fs';
import type { NextFunction, Request, Response } from 'express';

/** The stream that can fail has a listener, and the reply ends with the error. */
export function ownListener(path: string) {
  return (_req: Request, res: Response, next: NextFunction) => {
    const file = createReadStream(path);
    // safeguard: emitter-errors-handled
    file.on('error', next);
    res.on('close', () => file.destroy());
    // anchor: stream, pipe
    file.pipe(res);
  };
}

/** Listener and pipe in one chain. */
export function chained(path: string) {
  return (_req: Request, res: Response) => {
    // anchor: stream, pipe
    createReadStream(path)
      // safeguard: emitter-errors-handled
      .on('error', () => res.destroy())
      .pipe(res);
  };
}

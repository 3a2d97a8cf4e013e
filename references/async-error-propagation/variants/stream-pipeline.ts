import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Request, Response } from 'express';

const isAbort = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';

// not here: emitter-errors-handled -- pipeline listens to every stream
// not here: rejections-forwarded -- Express 5 forwards what a handler rejects with
// not here: callback-errors-checked -- no callbacks
// not here: settled-results-inspected -- one thing at a time
export function download(path: string) {
  return async (_req: Request, res: Response): Promise<void> => {
    // Opened first: a file that is not there can still be answered.
    const file = await open(path);
    res.set({ 'content-type': 'application/octet-stream', 'content-encoding': 'gzip' });
    try {
      // anchor: stream, work
      // safeguard: no-floating-promises
      await pipeline(file.createReadStream(), createGzip(), res);
    } catch (error) {
      // A client that leaves is no failure.
      if (!isAbort(error)) throw error;
    }
  };
}

import { createReadStream } from 'node:fs';
import type { Request, Response } from 'express';

/** pipe forwards data and no errors: a file that is not there ends the process. */
export function pipedOnly(path: string) {
  return (_req: Request, res: Response) => {
    // anchor: stream, pipe
    createReadStream(path).pipe(res);
  };
}

import type { Request, Response } from 'express';

/** Express sends a text as HTML, and the path is what the visitor made it. */
export function echoedPath(req: Request, res: Response) {
  // anchor: page
  res.status(404).send(`Cannot find ${decodeURIComponent(req.path)}`);
}

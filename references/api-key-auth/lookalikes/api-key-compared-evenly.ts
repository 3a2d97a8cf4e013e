import type { NextFunction, Request, Response } from 'express';

/** Stops at the first difference, and is true when both are missing. */
export function plain(req: Request, res: Response, next: NextFunction) {
  const apiKey = req.headers['x-api-key'];
  // anchor: check, presented
  if (apiKey !== process.env['API_KEY']) return void res.sendStatus(401);
  next();
}

import type { NextFunction, Request, Response } from 'express';

/** Each log-in sends its password through here. */
export function wholeBody(req: Request, _res: Response, next: NextFunction) {
  // anchor: whole
  console.log(req.method, req.path, req.body);
  next();
}

/** Cookies and tokens are headers. */
export function wholeHeaders(req: Request, _res: Response, next: NextFunction) {
  // anchor: whole
  console.log(JSON.stringify({ url: req.path, headers: req.headers }));
  next();
}

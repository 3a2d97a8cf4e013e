import escapeHtml from 'escape-html';
import type { Request, Response } from 'express';

/** The address is made harmless for the page. */
export function escaped(req: Request, res: Response) {
  // anchor: page
  // safeguard: error-page-escaped
  res.status(404).send(`<h1>Nothing at ${escapeHtml(req.originalUrl)}</h1>`);
}

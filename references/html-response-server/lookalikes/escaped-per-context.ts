import type { Request, Response } from 'express';
import escapeHtml from 'escape-html';

const textOf = (req: Request) => String(req.query['text']);

/** Express sends a string as text/html. */
export function asItIs(req: Request, res: Response) {
  // anchor: reply
  res.send('<h1>Hello ' + textOf(req) + '</h1>');
}

/** Only a message, and still a page: Express sends strings as text/html. */
export function message(req: Request, res: Response) {
  // anchor: reply
  res.status(404).send(`No article called ${textOf(req)}`);
}

/** The first one is replaced, the second one stays. */
export function firstOnly(req: Request, res: Response) {
  const escaped = textOf(req).replace('<', '&lt;').replace('>', '&gt;');
  // anchor: reply
  res.send(`<p>${escaped}</p>`);
}

/** Tags other than script run code as well, and a nested one is left over. */
export function scriptRemoved(req: Request, res: Response) {
  const cleaned = textOf(req).replace(/<script[^>]*>|<\/script>/gi, '');
  // anchor: reply
  res.send(`<p>${cleaned}</p>`);
}

/** Without quotes around it, a space begins the next attribute. */
export function unquoted(req: Request, res: Response) {
  // anchor: reply
  res.send(`<input value=${escapeHtml(textOf(req))}>`);
}

/** A quote ends the attribute: only < and > are escaped. */
export function quotesLeft(req: Request, res: Response) {
  const escaped = textOf(req).replace(/</g, '&lt;').replace(/>/g, '&gt;');
  // anchor: reply
  res.send(`<input value="${escaped}">`);
}

/** There is nothing to escape in javascript:alert(1). */
export function escapedUrl(req: Request, res: Response) {
  // anchor: reply
  res.send(`<a href="${escapeHtml(textOf(req))}">site</a>`);
}

/** Entities are no escape inside a script. */
export function inScript(req: Request, res: Response) {
  // anchor: reply
  res.send(`<script>var q = ${escapeHtml(textOf(req))};</script>`);
}

/** JSON keeps </script> as it is. */
export function jsonInScript(req: Request, res: Response) {
  // anchor: reply
  res.send(`<script>window.state = ${JSON.stringify({ text: textOf(req) })}</script>`);
}

/** The browser decodes the entities before the script runs. */
export function inHandler(req: Request, res: Response) {
  // anchor: reply
  res.send(`<button onclick="go('${escapeHtml(textOf(req))}')">go</button>`);
}

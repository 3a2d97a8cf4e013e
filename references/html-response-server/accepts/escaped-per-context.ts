import escapeHtml from 'escape-html';
import type { Request, Response } from 'express';
import he from 'he';
import lodash from 'lodash';
import sanitizeHtml from 'sanitize-html';

const textOf = (req: Request) => String(req.query['text']);

/** A library's function for text and attributes. */
export function byLibrary(req: Request, res: Response) {
  // anchor: reply
  res.send(`<p title="${escapeHtml(textOf(req))}">${he.encode(textOf(req))} ${lodash.escape(textOf(req))}</p>`);
}

/** Character by character, as numbers. */
export function asNumbers(req: Request, res: Response) {
  const escaped = textOf(req).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  // anchor: reply
  res.send('<p>' + escaped + '</p>');
}

/** One replacement after the other, the ampersand first. */
export function chained(req: Request, res: Response) {
  const escaped = textOf(req).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  // anchor: reply
  res.send(`<input value="${escaped}">`);
}

/** A sanitizer keeps some markup and nothing that runs. */
export function sanitized(req: Request, res: Response) {
  // anchor: reply
  res.send(`<article>${sanitizeHtml(textOf(req))}</article>`);
}

/** A number has no markup. */
export function number(req: Request, res: Response) {
  const page = Number.parseInt(String(req.query['page']), 10) || 1;
  // anchor: reply
  res.send(`<h2>Page ${page}</h2>`);
}

/** One of a list. */
export function listed(req: Request, res: Response) {
  const color = req.query['color'];
  if (color !== 'red' && color !== 'blue') throw new RangeError('color');
  // anchor: reply
  res.send(`<body class="${color}">`);
}

/** A fixed path in front, and the value as one part of it. */
export function partOfUrl(req: Request, res: Response) {
  // anchor: reply
  res.send(`<a href="/users/${encodeURIComponent(textOf(req))}">profile</a>`);
}

function link(text: string): string {
  const url = new URL(text);
  if (!['https:', 'http:'].includes(url.protocol)) throw new RangeError('link');
  return url.href;
}

/** The scheme is one of a list, and the text is escaped for its attribute. */
export function schemeListed(req: Request, res: Response) {
  const href = link(textOf(req));
  // anchor: reply
  res.send(`<a href="${escapeHtml(href)}">site</a>`);
}

/** The value stands in a data attribute, and a script of the site's own reads it there. */
export function dataAttribute(req: Request, res: Response) {
  // anchor: reply
  res.send(`<div id="app" data-state="${escapeHtml(JSON.stringify({ text: textOf(req) }))}"></div><script src="/app.js"></script>`);
}

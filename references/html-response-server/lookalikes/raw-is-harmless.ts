import type { Context } from 'hono';
import { html, raw } from 'hono/html';

/** The mark switches the tag's escaping off. */
export function marked(c: Context) {
  // anchor: reply
  return c.html(html`<article>${raw(c.req.query('text') ?? '')}</article>`);
}

/** Line breaks are all that is replaced. */
export function lineBreaks(c: Context) {
  const text = (c.req.query('text') ?? '').replace(/\n/g, '<br>');
  // anchor: reply
  return c.html(html`<p>${raw(text)}</p>`);
}

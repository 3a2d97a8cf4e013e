import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import sanitizeHtml from 'sanitize-html';

/** Sanitized in the expression that marks it. */
export function sanitized(c: Context) {
  // anchor: reply
  return c.html(html`<article>${raw(sanitizeHtml(c.req.query('text') ?? ''))}</article>`);
}

/** The code's own markup. */
export function own(c: Context) {
  // anchor: reply
  return c.html(html`<p>${raw('&nbsp;&middot;&nbsp;')}${c.req.query('text')}</p>`);
}

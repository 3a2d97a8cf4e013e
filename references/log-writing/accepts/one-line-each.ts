import type { Request } from 'express';

/** Control characters become a question mark. */
export function withoutControls(req: Request) {
  const user = String(req.body.user).replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, '?');
  // anchor: write
  // safeguard: one-line-each
  console.log(`login failed for ${user}`);
}

/** Percent encoding leaves no line breaks. */
export function encoded(req: Request) {
  // anchor: write
  // safeguard: one-line-each
  console.warn(`login failed for ${encodeURIComponent(String(req.body.user))}`);
}

/** A number has no line breaks. */
export function numeric(req: Request) {
  // anchor: write
  // safeguard: one-line-each
  console.log(`order ${Number(req.params['id'])} was cancelled`);
}

/** JSON of the value alone is enough. */
export function quoted(req: Request) {
  // anchor: write
  // safeguard: one-line-each
  console.log(`search for ${JSON.stringify(req.query['q'])}`);
}

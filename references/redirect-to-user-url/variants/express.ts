import { Router } from 'express';

/** The address under which browsers reach this server; never the request's own Host header. */
const ORIGIN = 'https://app.example';

/** The own page that a text names; the start page for everything else. */
function ownPage(text: unknown): string {
  if (typeof text !== 'string' || !URL.canParse(text, ORIGIN)) return `${ORIGIN}/`;
  const url = new URL(text, ORIGIN);
  // safeguard: same-origin-or-listed
  return url.origin === ORIGIN ? url.href : `${ORIGIN}/`;
}

// not here: scheme-checked-in-browser -- the server sends the redirect
export const signedIn = Router();

signedIn.get('/login/done', (req, res) => {
  // anchor: redirect
  res.redirect(303, ownPage(req.query['returnTo']));
});

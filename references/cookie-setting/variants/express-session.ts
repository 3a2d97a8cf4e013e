import type { RequestHandler } from 'express';
import session, { type Store } from 'express-session';

// not here: not-forgeable -- the cookie holds a signed id
export function remembered(options: { secret: string; store: Store }): RequestHandler {
  // anchor: credential
  // safeguard: http-only
  return session({
    name: '__Host-sid',
    secret: options.secret,
    store: options.store,
    resave: false,
    saveUninitialized: false,
    cookie: { /* safeguard: secure-flag */ secure: true, /* safeguard: same-site */ sameSite: 'lax', maxAge: 8 * 60 * 60 * 1000 },
  });
}

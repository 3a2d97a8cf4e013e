import session from 'express-session';

/** Without an age the cookie goes with the browser. */
export function withBrowser() {
  // anchor: setup
  return session({ secret: process.env['SESSION_SECRET'] ?? '', resave: false, saveUninitialized: false, cookie: { secure: true, sameSite: 'lax' } });
}

/** A fortnight. */
export function fortnight() {
  // anchor: setup
  return session({ secret: process.env['SESSION_SECRET'] ?? '', resave: false, saveUninitialized: false, cookie: { secure: true, sameSite: 'lax', maxAge: 14 * 24 * 60 * 60 * 1000 } });
}

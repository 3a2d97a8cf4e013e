import session from 'express-session';

/** A safe default is switched off so that the page can read the cookie. */
export function switchedOff() {
  // anchor: setup
  return session({ secret: process.env['SESSION_SECRET'] ?? '', resave: false, saveUninitialized: false, cookie: { httpOnly: false, secure: true, sameSite: 'lax' } });
}

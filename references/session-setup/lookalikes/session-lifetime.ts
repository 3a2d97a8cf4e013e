import session from 'express-session';

/** A year is no end. */
export function year() {
  // anchor: setup
  return session({ secret: process.env['SESSION_SECRET'] ?? '', resave: false, saveUninitialized: false, cookie: { secure: true, sameSite: 'lax', maxAge: 1000 * 60 * 60 * 24 * 365 } });
}

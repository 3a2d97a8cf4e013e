import session from 'express-session';

/** On is the library's default. */
export function byDefault() {
  // anchor: setup
  return session({ secret: process.env['SESSION_SECRET'] ?? '', resave: false, saveUninitialized: false, cookie: { secure: true, sameSite: 'lax' } });
}

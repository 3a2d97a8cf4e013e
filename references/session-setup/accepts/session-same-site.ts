import session from 'express-session';

/** The stricter value. */
export function strict() {
  // anchor: configured
  return session({ secret: process.env['SESSION_SECRET'] ?? '', resave: false, saveUninitialized: false, cookie: { secure: true, sameSite: 'strict' } });
}

/** True means strict. */
export function yes() {
  // anchor: configured
  return session({ secret: process.env['SESSION_SECRET'] ?? '', resave: false, saveUninitialized: false, cookie: { secure: true, sameSite: true } });
}

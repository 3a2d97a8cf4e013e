import session from 'express-session';

const secret = process.env['SESSION_SECRET'] ?? '';

/** The library's default is off, other than that of its neighbors. */
export function byDefault() {
  // anchor: setup
  return session({ secret, resave: false, saveUninitialized: false, cookie: { httpOnly: true, sameSite: 'lax' } });
}

/** "Set to true with HTTPS" says the comment, and it stays off. */
export function toBeChanged() {
  // anchor: setup
  return session({ secret, resave: false, saveUninitialized: false, cookie: { secure: false /* set to true with HTTPS */, sameSite: 'lax' } });
}

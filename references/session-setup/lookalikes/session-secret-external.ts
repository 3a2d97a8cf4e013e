import session from 'express-session';
import { getIronSession } from 'iron-session';

/** The sample secret of many tutorials. */
export function sample() {
  // anchor: setup
  return session({ secret: 'keyboard cat', resave: false, saveUninitialized: false, cookie: { secure: true, sameSite: 'lax' } });
}

/** Without the variable, the secret in the code is used, and nobody notices. */
export function fallback() {
  // anchor: setup
  return session({ secret: process.env['SESSION_SECRET'] || 'dev-secret', resave: false, saveUninitialized: false, cookie: { secure: true, sameSite: 'lax' } });
}

/** Long enough for the library, and known to everyone. */
export function longEnough(req: Request, res: Response) {
  // anchor: setup
  return getIronSession(req, res, { cookieName: 'session', password: 'complex_password_at_least_32_characters_long' });
}

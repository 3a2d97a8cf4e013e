import { getIronSession, type IronSession, type SessionOptions } from 'iron-session';

export interface SessionData {
  userId?: string;
}

const WEEK = 7 * 24 * 60 * 60;

// not here: session-store -- the cookie itself holds the session, encrypted
// not here: no-session-for-visitors -- the cookie is sent when the session is saved
export async function sessionOf(req: Request, res: Response): Promise<IronSession<SessionData>> {
  const password = process.env['SESSION_PASSWORD'];
  if (!password) throw new Error('SESSION_PASSWORD is not set');
  // anchor: setup
  // safeguard: session-same-site
  return getIronSession<SessionData>(req, res, {
    cookieName: '__Host-session',
    /* safeguard: session-secret-external */ password,
    /* safeguard: session-lifetime */ ttl: WEEK,
    cookieOptions: { /* safeguard: session-cookie-http-only */ httpOnly: true, /* safeguard: session-cookie-secure */ secure: true, sameSite: 'lax', path: '/' },
  } satisfies SessionOptions);
}

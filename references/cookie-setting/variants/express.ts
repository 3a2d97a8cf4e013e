import { randomBytes } from 'node:crypto';
import { type CookieOptions, Router } from 'express';

export interface Sessions {
  begin(id: string, userId: string): Promise<void>;
  end(id: string): Promise<void>;
}

/** The prefix makes browsers refuse the cookie without Secure, with a Domain, or with another Path. */
const NAME = '__Host-sid';
const COOKIE: CookieOptions = {
  /* safeguard: http-only */ httpOnly: true,
  /* safeguard: secure-flag */ secure: true,
  /* safeguard: same-site */ sameSite: 'lax',
  path: '/',
};
const EIGHT_HOURS = 8 * 60 * 60 * 1000;

// not here: not-forgeable -- the cookie holds a random id, the role stays on the server
export function sessions(store: Sessions, userOf: (body: unknown) => Promise<string | null>): Router {
  const router = Router();

  router.post('/session', async (req, res) => {
    const userId = await userOf(req.body);
    if (userId === null) return void res.sendStatus(401);
    const sid = randomBytes(32).toString('base64url');
    await store.begin(sid, userId);
    // anchor: credential
    res.cookie(NAME, sid, { ...COOKIE, maxAge: EIGHT_HOURS }).sendStatus(204);
  });

  router.delete('/session', async (req, res) => {
    const sid: unknown = req.cookies[NAME];
    // A copy of the cookie must be worth nothing from now on.
    if (typeof sid === 'string') await store.end(sid);
    res.clearCookie(NAME, COOKIE).sendStatus(204);
  });

  return router;
}

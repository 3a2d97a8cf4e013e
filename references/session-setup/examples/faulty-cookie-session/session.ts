import cookieSession from 'cookie-session';
import type { Express } from 'express';

// expect: session-secret-external
const DEFAULT_KEY = 'change-me-in-production';

export function setupSession(app: Express) {
  app.set('trust proxy', 1);
  app.use(
    cookieSession({
      name: 'session',
      keys: [process.env.COOKIE_KEY ?? DEFAULT_KEY],
      // expect: session-lifetime
      maxAge: 180 * 24 * 60 * 60 * 1000,
      sameSite: 'lax',
      secure: process.env.NODE_ENV === 'production',
      // expect: session-cookie-http-only
      httpOnly: false,
    }),
  );
}

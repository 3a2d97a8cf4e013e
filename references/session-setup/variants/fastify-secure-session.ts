import secureSession from '@fastify/secure-session';
import type { FastifyInstance } from 'fastify';

declare module '@fastify/secure-session' {
  interface SessionData {
    userId: string;
  }
}

const TWELVE_HOURS = 12 * 60 * 60;

// not here: session-store -- the cookie itself holds the session, encrypted
// not here: no-session-for-visitors -- the cookie is sent when something was written
export async function useSessions(app: FastifyInstance, keyInHex: string | undefined): Promise<void> {
  const key = Buffer.from(keyInHex ?? '', 'hex');
  if (key.length !== 32) throw new Error('SESSION_KEY: expected 32 bytes in hex');
  // anchor: setup
  // safeguard: session-same-site
  await app.register(secureSession, {
    cookieName: '__Host-session',
    /* safeguard: session-secret-external */ key,
    expiry: TWELVE_HOURS,
    cookie: {
      path: '/',
      /* safeguard: session-cookie-http-only */ httpOnly: true,
      /* safeguard: session-cookie-secure */ secure: true,
      sameSite: 'lax',
      /* safeguard: session-lifetime */ maxAge: TWELVE_HOURS,
    },
  });
}

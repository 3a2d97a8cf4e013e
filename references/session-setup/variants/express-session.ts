import connectPgSimple from 'connect-pg-simple';
import type { Express } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';

interface Settings {
  pool: Pool;
  /** The first one signs; the others are still accepted while secrets change. */
  secrets: string[];
}

const Store = connectPgSimple(session);

export function useSessions(app: Express, { pool, secrets }: Settings): void {
  if (secrets.length === 0 || secrets.some((secret) => secret.length < 32)) throw new Error('Session secrets need 32 characters or more');
  // TLS ends at the one proxy in front of this server.
  app.set('trust proxy', 1);
  app.use(
    // anchor: setup
    // safeguard: session-same-site, no-session-for-visitors
    session({
      name: '__Host-sid',
      /* safeguard: session-secret-external */ secret: secrets,
      /* safeguard: session-store */ store: new Store({ pool, createTableIfMissing: true }),
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: {
        /* safeguard: session-cookie-http-only */ httpOnly: true,
        /* safeguard: session-cookie-secure */ secure: true,
        sameSite: 'lax',
        path: '/',
        /* safeguard: session-lifetime */ maxAge: 60 * 60 * 1000,
      },
    }),
  );
}

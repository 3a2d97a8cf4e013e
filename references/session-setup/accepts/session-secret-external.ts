import session from 'express-session';
import cookieSession from 'cookie-session';

/** Read from the environment, and checked before. */
export function fromEnvironment() {
  const secret = process.env['SESSION_SECRET'];
  if (!secret) throw new Error('SESSION_SECRET is not set');
  // anchor: setup
  return session({ secret, resave: false, saveUninitialized: false, cookie: { secure: true, sameSite: 'lax' } });
}

/** Two keys while they change: the first signs, both are accepted. */
export function rotating() {
  // anchor: setup
  return cookieSession({ keys: [process.env['KEY_NEW'] ?? '', process.env['KEY_OLD'] ?? ''], secure: true, sameSite: 'lax' });
}

/** Whoever starts the program hands it in. */
export function handedIn(settings: { sessionSecret: string }) {
  // anchor: setup
  return session({ secret: settings.sessionSecret, resave: false, saveUninitialized: false, cookie: { secure: true, sameSite: 'lax' } });
}

import session from 'express-session';

const secret = process.env['SESSION_SECRET'] ?? '';

/** In production only, so that development works over plain HTTP. */
export function inProduction() {
  // anchor: setup
  return session({ secret, resave: false, saveUninitialized: false, cookie: { secure: process.env['NODE_ENV'] === 'production', sameSite: 'lax' } });
}

/** It follows the connection of the request. */
export function automatic() {
  // anchor: setup
  return session({ secret, resave: false, saveUninitialized: false, cookie: { secure: 'auto', sameSite: 'lax' } });
}

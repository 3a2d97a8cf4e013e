import cors from 'cors';
import koaCors from '@koa/cors';

/** Browsers refuse a star with cookies; the next repair is usually reflection. */
export function starAndCookies() {
  // anchor: setup
  return cors({ origin: '*', credentials: true });
}

/** Left out, the origin is a star, and with credentials this package sends the origin that asks instead. */
export function defaultOrigin() {
  // anchor: setup
  return koaCors({ credentials: true });
}

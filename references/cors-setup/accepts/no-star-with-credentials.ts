import cors from 'cors';

/** Everyone may read, and nobody's cookies are sent. */
export function everyoneWithoutCookies() {
  // anchor: setup
  // safeguard: no-star-with-credentials
  return cors({ origin: '*', methods: ['GET'] });
}

/** The package's defaults say the same. */
export function defaults() {
  // anchor: setup
  // safeguard: no-star-with-credentials
  return cors();
}

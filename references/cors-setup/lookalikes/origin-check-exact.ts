import cors from 'cors';

/** https://evilexample.com ends the same. */
export function suffixWithoutDot() {
  // anchor: setup
  return cors({ origin: (origin, done) => done(null, origin?.endsWith('example.com')) });
}

import cors from 'cors';

const ORIGINS = ['https://app.example.com'];

/** The callback allows whoever asks. */
export function callbackOfTrue() {
  // anchor: setup
  return cors({ credentials: true, origin: (_origin, done) => done(null, true) });
}

/** https://evilexample.com ends the same. */
export function endsWithName() {
  // anchor: setup
  return cors({ credentials: true, origin: (origin, done) => done(null, origin?.endsWith('example.com')) });
}

/** https://app.example.com.evil.test begins the same. */
export function startsWithName() {
  // anchor: setup
  return cors({ credentials: true, origin: (origin, done) => done(null, origin?.startsWith('https://app.example.com')) });
}

/** The name may stand anywhere in the origin. */
export function includesName() {
  // anchor: setup
  return cors({
    credentials: true,
    origin(origin, done) {
      if (ORIGINS.some((allowed) => origin?.includes(allowed))) done(null, true);
      else done(new Error('Origin not allowed'));
    },
  });
}

/** Without ^ and a dot before the name, https://evilexample.com matches. */
export function openPattern() {
  // anchor: setup
  return cors({ credentials: true, origin: /example\.com$/ });
}

/** Without $, https://app.example.com.evil.test matches. */
export function patternWithoutEnd() {
  // anchor: setup
  return cors({ credentials: true, origin: /^https:\/\/app\.example\.com/ });
}

/** Sandboxed frames of any site have the origin null. */
export function nullAllowed() {
  // anchor: setup
  return cors({
    credentials: true,
    origin(origin, done) {
      if (!origin || origin === 'null' || ORIGINS.includes(origin)) return done(null, true);
      done(null, false);
    },
  });
}

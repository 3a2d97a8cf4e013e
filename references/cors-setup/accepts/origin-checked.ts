import cors from 'cors';

const ORIGINS = new Set(['https://app.example.com', 'https://admin.example.com']);

/** The callback looks the origin up; requests without one come from no page. */
export function lookedUp() {
  // anchor: setup
  return cors({
    credentials: true,
    origin(origin, done) {
      // safeguard: origin-checked
      if (origin === undefined || ORIGINS.has(origin)) return done(null, true);
      done(new Error('Origin not allowed'));
    },
  });
}

/** The host of the parsed origin is compared. */
export function parsedHost() {
  // anchor: setup
  return cors({
    credentials: true,
    origin(origin, done) {
      const host = origin === undefined || !URL.canParse(origin) ? '' : new URL(origin).hostname;
      // safeguard: origin-checked
      done(null, host === 'example.com' || host.endsWith('.example.com'));
    },
  });
}

/** Scheme and dot stand before the name that must come last. */
export function schemeAndSuffix() {
  // anchor: setup
  return cors({
    credentials: true,
    origin: (origin, done) => {
      // safeguard: origin-checked
      done(null, origin !== undefined && origin.startsWith('https://') && origin.endsWith('.example.com'));
    },
  });
}

/** The pattern is anchored at both ends, and its dots are dots. */
export function anchoredPattern() {
  // anchor: setup
  return cors({ credentials: true, origin: [/^https:\/\/([a-z0-9-]+\.)?example\.com$/, 'https://partner.example.org'] });
}

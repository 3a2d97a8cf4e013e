import cors from 'cors';

/** The list comes from configuration. */
export function configured() {
  const origins = (process.env['CORS_ORIGINS'] ?? '').split(',').filter(Boolean);
  // anchor: setup
  // safeguard: no-reflection
  return cors({ credentials: true, origin: origins });
}

/** One origin, which the package compares as it is. */
export function fixedText() {
  // anchor: setup
  // safeguard: no-reflection
  return cors({ credentials: true, origin: 'https://app.example.com' });
}

import pg from 'pg';

/** The user and the host may have a default; the password has none. */
export function onlyTheRest() {
  // anchor: connected
  return new pg.Pool({ host: process.env['DB_HOST'] ?? 'localhost', user: process.env['DB_USER'] ?? 'app', password: process.env['DB_PASSWORD'] });
}

import pg from 'pg';

/** What the development machine has is in production where the variable is missing. */
export function fallback() {
  // anchor: connected
  return new pg.Pool({ host: process.env['DB_HOST'], user: process.env['DB_USER'], password: process.env['DB_PASSWORD'] || 'postgres' });
}

import { createPool } from 'mysql2/promise';

/** Switched on for migrations, but the same pool serves requests. */
export function forMigrations() {
  // anchor: connection
  return createPool({ host: process.env['DB_HOST'], user: 'app', database: 'shop', multipleStatements: true });
}

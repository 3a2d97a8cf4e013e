import { createPool } from 'mysql2/promise';

/** Off is the driver's default. */
export function leftOut() {
  // anchor: connection
  return createPool({ host: process.env['DB_HOST'], user: 'app', database: 'shop' });
}

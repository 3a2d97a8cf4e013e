import { createHmac } from 'node:crypto';
import dotenv from 'dotenv';
import { Pool } from 'pg';

dotenv.config();

export const config = {
  port: Number(process.env.PORT) || 3000,
  // expect: key-external
  linkSecret: process.env.LINK_SECRET || 'super-secret-key',
  db: {
    host: process.env.DB_HOST || 'localhost',
    user: process.env.DB_USER || 'app',
    // expect: password-external#fallback
    password: process.env.DB_PASSWORD || 'postgres',
  },
};

export const pool = new Pool({
  host: config.db.host,
  user: config.db.user,
  password: config.db.password,
});

export function signDownload(path: string): string {
  return createHmac('sha256', config.linkSecret).update(path).digest('hex');
}

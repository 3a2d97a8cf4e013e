import { readFile } from 'node:fs/promises';
import mysql, { type RowDataPacket } from 'mysql2/promise';

export const pool = mysql.createPool({
  host: process.env.DB_HOST,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  database: process.env.DB_NAME,
  waitForConnections: true,
  connectionLimit: 10,
  // needed for the migration files
  // expect: one-statement
  multipleStatements: true,
});

export async function migrate(): Promise<void> {
  const schema = await readFile(new URL('./schema.sql', import.meta.url), 'utf8');
  await pool.query(schema);
}

export async function findUserByEmail(email: string) {
  const [rows] = await pool.execute<RowDataPacket[]>('SELECT id, name, email FROM users WHERE email = ?', [email]);
  return rows[0] ?? null;
}

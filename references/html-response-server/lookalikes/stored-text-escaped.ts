import type { Response } from 'express';
import type { Pool } from 'pg';

/** Somebody typed it in before it was stored. */
export async function table(pool: Pool, res: Response) {
  const { rows } = await pool.query('SELECT name, city FROM customer');
  // anchor: reply
  res.send(`<table>${rows.map((row) => `<tr><td>${row.name}</td><td>${row.city}</td></tr>`).join('')}</table>`);
}

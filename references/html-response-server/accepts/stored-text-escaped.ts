import escapeHtml from 'escape-html';
import type { Response } from 'express';
import type { Pool } from 'pg';

/** Each cell is escaped where the row is written. */
export async function table(pool: Pool, res: Response) {
  const { rows } = await pool.query('SELECT name, city FROM customer');
  const lines = rows.map((row) => `<tr><td>${escapeHtml(row.name)}</td><td>${escapeHtml(row.city)}</td></tr>`);
  // anchor: reply
  res.send(`<table>${lines.join('\n')}</table>`);
}

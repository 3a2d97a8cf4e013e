import type { Request, Response } from 'express';
import type { Pool } from 'pg';

interface SignedIn extends Request {
  user: { id: string };
}

/** The condition of the deletion holds the owner. */
export async function inCondition(req: SignedIn, res: Response, pool: Pool) {
  // safeguard: owner-in-delete
  const { rowCount } = await pool.query('DELETE FROM comments WHERE id = $1 AND author_id = $2', [req.params['id'], req.user.id]);
  res.sendStatus(rowCount ? 204 : 404);
}

/** The comment is read first, and its author asked. */
export async function askedFirst(req: SignedIn, res: Response, pool: Pool) {
  const { rows } = await pool.query('SELECT author_id FROM comments WHERE id = $1', [req.params['id']]);
  if (!rows[0]) return void res.sendStatus(404);
  if (rows[0].author_id !== req.user.id) return void res.sendStatus(403);
  // safeguard: owner-in-delete
  await pool.query('DELETE FROM comments WHERE id = $1', [req.params['id']]);
  res.sendStatus(204);
}

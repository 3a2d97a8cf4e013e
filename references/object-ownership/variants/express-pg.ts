import { type Request, type Response, Router } from 'express';
import 'express-session';
import type { Pool } from 'pg';
import { z } from 'zod';

const Id = z.coerce.number().int().positive();
const Change = z.strictObject({ title: z.string().min(1).max(200), text: z.string().max(20_000) });

const notFound = (res: Response) => void res.status(404).json({ error: 'No such note' });

export function notes(pool: Pool): Router {
  const router = Router();

  // anchor: requester
  router.use((req: Request, res, next) => {
    if (req.session.userId) next();
    else res.sendStatus(401);
  });

  router.get('/notes/:id', async (req, res) => {
    const id = Id.parse(req.params.id);
    // anchor: object
    // safeguard: owner-in-read
    const { rows } = await pool.query('SELECT id, title, text FROM note WHERE id = $1 AND user_id = $2', [id, req.session.userId]);
    if (!rows[0]) return notFound(res);
    res.json(rows[0]);
  });

  router.put('/notes/:id', async (req, res) => {
    const id = Id.parse(req.params.id);
    const change = Change.safeParse(req.body);
    if (!change.success) return void res.status(400).json({ error: 'Expected a title and a text' });
    const { title, text } = change.data;
    // safeguard: owner-in-change, owner-not-writable
    const { rowCount } = await pool.query('UPDATE note SET title = $1, text = $2 WHERE id = $3 AND user_id = $4', [title, text, id, req.session.userId]);
    if (!rowCount) return notFound(res);
    res.sendStatus(204);
  });

  router.delete('/notes/:id', async (req, res) => {
    const id = Id.parse(req.params.id);
    // safeguard: owner-in-delete
    const { rowCount } = await pool.query('DELETE FROM note WHERE id = $1 AND user_id = $2', [id, req.session.userId]);
    if (!rowCount) return notFound(res);
    res.sendStatus(204);
  });

  return router;
}

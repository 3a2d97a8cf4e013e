import { Router } from 'express';
import type { Pool } from 'pg';
import { z } from 'zod';

const Lookup = z.object({ email: z.email().max(254) });
const Ids = z.object({ ids: z.array(z.int().positive()).min(1).max(100) });

// not here: identifiers-from-list -- every name is part of the constant text
// not here: one-statement -- the pool is made elsewhere; with values, the protocol takes one statement
// not here: typed-filters -- the query is text
export function users(pool: Pool): Router {
  const router = Router();

  router.get('/users', async (req, res) => {
    const query = Lookup.safeParse(req.query);
    if (!query.success) return void res.status(400).json({ error: 'Expected one e-mail address' });
    // anchor: query
    const { rows } = await pool.query(
      /* safeguard: bound-values */ 'SELECT id, name FROM app_user WHERE email = $1',
      /* safeguard: typed-values */ [query.data.email],
    );
    res.json(rows);
  });

  // A list is one value: no placeholder is added for each item.
  router.post('/users/by-id', async (req, res) => {
    const body = Ids.safeParse(req.body);
    if (!body.success) return void res.status(400).json({ error: 'Expected a list of ids' });
    // anchor: query
    const { rows } = await pool.query(
      /* safeguard: bound-values */ 'SELECT id, name FROM app_user WHERE id = ANY($1::int[]) ORDER BY id',
      /* safeguard: typed-values */ [body.data.ids],
    );
    res.json(rows);
  });

  return router;
}

import express, { Router } from 'express';
import type { Knex } from 'knex';
import { z } from 'zod';

// What a client may say about an account. The role, the owner and the dates are the server's.
const NewAccount = z.strictObject({ name: z.string().min(1).max(80), email: z.email().max(254) });
const Changes = z.strictObject({ name: z.string().min(1).max(80), bio: z.string().max(2000) }).partial();

const refuse = (res: express.Response, error: z.ZodError) => void res.status(400).json({ errors: z.flattenError(error).fieldErrors });

// not here: built-fields -- rows are plain objects
// not here: assigned-fields -- no record is loaded to be changed
export function accounts(knex: Knex): Router {
  const router = Router();
  router.use(express.json(/* safeguard: size-bounds */ { limit: '20kb' }));

  router.post('/accounts', async (req, res) => {
    const body = NewAccount.safeParse(req.body);
    if (!body.success) return refuse(res, body.error);
    const { name, email } = body.data;
    // anchor: record
    const [account] = await knex('account').insert({ /* safeguard: named-fields-only, schema-at-entry */ name, email, role: 'user' }, ['id', 'name', 'email']);
    res.status(201).json(account);
  });

  router.patch('/accounts/:id', async (req, res) => {
    const { id } = req.params;
    const body = Changes.safeParse(req.body);
    if (!body.success) return refuse(res, body.error);
    // anchor: record
    const changed = await knex('account').where({ id }).update(/* safeguard: named-fields-only, schema-at-entry */ body.data);
    res.sendStatus(changed === 1 ? 204 : 404);
  });

  return router;
}

import type { Request } from 'express';
import type { Knex } from 'knex';
import { z } from 'zod';

const Profile = z.object({ name: z.string().min(1).max(80), bio: z.string().max(2000) });
const Between = z.object({ from: z.iso.date(), until: z.iso.date() });

export interface SignedIn extends Request {
  user: { id: number };
}

// not here: identifiers-from-list -- every name is constant
// not here: one-statement -- the connection is made elsewhere
export async function saveProfile(knex: Knex, req: SignedIn): Promise<void> {
  const { name, bio } = Profile.parse(req.body);
  // anchor: query
  await knex('app_user')
    .where({ /* safeguard: typed-filters */ id: req.user.id })
    .update({ name, bio });
}

/** The raw form of the same library binds as well. */
export async function orderCount(knex: Knex, req: SignedIn): Promise<number> {
  const { from, until } = Between.parse(req.query);
  // anchor: query
  const result = await knex.raw<{ rows: { count: number }[] }>(
    /* safeguard: bound-values */ 'SELECT count(*)::int AS count FROM purchase WHERE customer_id = ? AND bought_at BETWEEN ? AND ?',
    /* safeguard: typed-values */ [req.user.id, from, until],
  );
  return result.rows[0]?.count ?? 0;
}

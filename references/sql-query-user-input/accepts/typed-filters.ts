import type { Request } from 'express';
import type { Knex } from 'knex';
import { z } from 'zod';

const Filter = z.object({ email: z.email() });

/** The schema lets only strings through. */
export function parsed(knex: Knex, req: Request) {
  const { email } = Filter.parse(req.body);
  // anchor: query
  return knex('app_user').where({ email }).first('id');
}

/** String() turns an object into text that matches no row. */
export function stringified(knex: Knex, req: Request) {
  const email = String((req.body as { email: unknown }).email);
  // anchor: query
  return knex('app_user').where({ email }).first('id');
}

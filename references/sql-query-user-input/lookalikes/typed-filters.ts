import type { Request } from 'express';
import type { Knex } from 'knex';

/** The declared type says string; the body may hold an object. */
export function declaredOnly(knex: Knex, req: Request<object, object, { token: string }>) {
  // anchor: query
  return knex('app_user').where({ reset_token: req.body.token }).first('id');
}

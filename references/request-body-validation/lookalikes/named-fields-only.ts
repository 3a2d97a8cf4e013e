import { Ajv } from 'ajv';
import type { Request } from 'express';
import type { Knex } from 'knex';
import { omit } from 'lodash';
import { z } from 'zod';

interface Profile {
  name: string;
  role: string;
}

const Body = z.object({ name: z.string().max(80) });
const Loose = z.looseObject({ name: z.string().max(80) });
const ajv = new Ajv();

/** A cast checks nothing. */
export function castBody(knex: Knex, req: Request) {
  const profile = req.body as Profile;
  // anchor: record
  return knex('profile').insert(profile);
}

/** The check passed, and the body that it looked at is used in place of its result. */
export function unparsedBody(knex: Knex, req: Request) {
  const parsed = Body.safeParse(req.body);
  if (!parsed.success) throw parsed.error;
  // anchor: record
  return knex('profile').insert(req.body);
}

/** A loose object keeps what it does not name. */
export function looseSchema(knex: Knex, req: Request) {
  // anchor: record
  return knex('profile').insert(Loose.parse(req.body));
}

/** Ajv lets other keys through unless additionalProperties is false. */
export function openSchema(knex: Knex, req: Request) {
  const schema = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
  if (!ajv.validate(schema, req.body)) throw new TypeError('Expected a name');
  // anchor: record
  return knex('profile').insert(req.body);
}

/** Whoever sends a role overrides the one in front of the spread. */
export function spreadLast(knex: Knex, req: Request) {
  // anchor: record
  return knex('profile').insert({ role: 'user', ...req.body });
}

/** The next column that is added is open. */
export function denyList(knex: Knex, req: Request) {
  // anchor: record
  return knex('profile').insert(omit(req.body, ['role', 'id']));
}

/** One name is kept out, every other one is open. */
export function restOfBody(knex: Knex, req: Request) {
  const { role, ...profile } = req.body as Profile;
  // anchor: record
  return knex('profile').insert(profile);
}

/** Required members are there; the others were not looked at. */
export function presenceOnly(knex: Knex, req: Request) {
  if (!req.body.name) throw new TypeError('Expected a name');
  // anchor: record
  return knex('profile').insert(req.body);
}

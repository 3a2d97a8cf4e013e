import { Ajv } from 'ajv';
import type { Request } from 'express';
import Joi from 'joi';
import type { Knex } from 'knex';
import { pick } from 'lodash';
import { z } from 'zod';

interface Profile {
  name: string;
  bio: string;
}

const Dropping = z.object({ name: z.string().max(80), bio: z.string().max(500) });
const Refusing = Joi.object<Profile>({ name: Joi.string().max(80).required(), bio: Joi.string().max(500).required() });
const FIELDS = ['name', 'bio'] as const;
const ajv = new Ajv();

/** The result has the keys of the schema, whatever else came. */
export function parsedResult(knex: Knex, req: Request) {
  // anchor: record
  return knex('profile').insert(Dropping.parse(req.body));
}

/** Joi refuses what the schema does not name, so the value itself has nothing else. */
export function refusedOthers(knex: Knex, req: Request) {
  const { error } = Refusing.validate(req.body);
  if (error) throw error;
  // anchor: record
  return knex('profile').insert(req.body);
}

/** The names are listed where the copy is made. */
export function pickedFields(knex: Knex, req: Request) {
  // anchor: record
  return knex('profile').insert(pick(req.body, ['name', 'bio']));
}

/** Taken out one by one. */
export function destructured(knex: Knex, req: Request) {
  const { name, bio } = req.body as Profile;
  // anchor: record
  return knex('profile').insert({ name: String(name), bio: String(bio) });
}

/** A loop over the program's own names copies nothing else. */
export function listedFields(knex: Knex, req: Request) {
  const changes: Partial<Profile> = {};
  for (const field of FIELDS) {
    if (typeof req.body[field] === 'string') changes[field] = req.body[field];
  }
  // anchor: record
  return knex('profile').insert(changes);
}

/** Only the named column can come from the request. */
export function oneColumn(knex: Knex, req: Request<{ id: string }>) {
  // anchor: record
  return knex('profile').where({ id: req.params.id }).update({ bio: String(req.body.bio) });
}

/** A validator whose schema closes the object refuses other keys before the value is used. */
export function closedSchema(knex: Knex, req: Request) {
  const schema = { type: 'object', required: ['name', 'bio'], additionalProperties: false, properties: { name: { type: 'string' }, bio: { type: 'string' } } };
  if (!ajv.validate(schema, req.body)) throw new TypeError('Expected a name and a bio');
  // anchor: record
  return knex('profile').insert(req.body);
}

import type { Request } from 'express';
import Joi from 'joi';
import type { Knex } from 'knex';

const Item = Joi.object({ name: Joi.string().max(80).required(), quantity: Joi.number().integer().min(1).max(999).required() });

/** The value that the validation returned is used, and its error stops the rest. */
export function joiValue(knex: Knex, req: Request) {
  const { error, value } = Item.validate(req.body);
  if (error) throw error;
  // anchor: record
  return knex('item').insert({ name: value.name, quantity: value.quantity });
}

/** Two tests by hand are enough for two values. */
export function byHand(knex: Knex, req: Request) {
  const { name, quantity } = req.body as { name: unknown; quantity: unknown };
  if (typeof name !== 'string' || typeof quantity !== 'number' || !(quantity > 0)) throw new TypeError('Expected a name and a quantity');
  // anchor: record
  return knex('item').insert({ name, quantity });
}

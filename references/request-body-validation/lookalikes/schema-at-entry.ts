import type { Request } from 'express';
import type { Knex } from 'knex';

interface Item {
  name: string;
  quantity: number;
}

/** The type is a wish: nothing compares the body with it. */
export function declaredType(knex: Knex, req: Request<object, object, Item>) {
  const { name, quantity } = req.body;
  // anchor: record
  return knex('item').insert({ name, quantity });
}

/** Present is not the same as valid: -5 and {} are truthy. */
export function presentOnly(knex: Knex, req: Request) {
  const { name, quantity } = req.body as Item;
  if (!name || !quantity) throw new TypeError('Expected a name and a quantity');
  // anchor: record
  return knex('item').insert({ name, quantity });
}

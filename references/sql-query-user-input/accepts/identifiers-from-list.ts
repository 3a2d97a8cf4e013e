import type { Request } from 'express';
import type { Knex } from 'knex';
import { z } from 'zod';

const Column = z.enum(['name', 'created_at']);
const COLUMNS = new Map([
  ['name', 'name'],
  ['joined', 'created_at'],
]);

/** An enum lets only its own members through. */
export function fromEnum(knex: Knex, req: Request) {
  const column = Column.parse(req.query['column']);
  // anchor: name
  return knex('app_user').select(knex.ref(column));
}

/** The key selects one of the stored constants. */
export function fromMap(knex: Knex, req: Request) {
  const column = COLUMNS.get(String(req.query['column']));
  if (!column) throw new RangeError('Unknown column');
  // anchor: name
  return knex('app_user').select(knex.ref(column));
}

/** A list of constants is asked before the name is used. */
export function fromArray(knex: Knex, req: Request) {
  const column = String(req.query['column']);
  if (!['name', 'created_at'].includes(column)) throw new RangeError('Unknown column');
  // anchor: name
  return knex('app_user').select(knex.ref(column));
}

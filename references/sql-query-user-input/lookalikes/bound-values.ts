import { sql as drizzle } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Request } from 'express';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import type { Sql } from 'postgres';
import { literal, type Sequelize } from 'sequelize';
import type { DataSource } from 'typeorm';

/** A template literal without a tag is plain concatenation, although it looks like the tagged form. */
export function untaggedTemplate(pool: Pool, req: Request) {
  // anchor: query
  return pool.query(`SELECT id FROM app_user WHERE email = '${String(req.query['email'])}'`);
}

/** The values array binds one value; the other one is already in the text. */
export function halfBound(pool: Pool, req: Request) {
  const text = `SELECT id FROM app_user WHERE team = $1 AND name = '${String(req.query['name'])}'`;
  // anchor: query
  return pool.query(text, [req.params['team']]);
}

/** Doubling quotes misses numeric positions and backslash modes. */
export function quotesDoubled(pool: Pool, req: Request) {
  const id = String(req.query['id']).replace(/'/g, "''");
  // anchor: query
  return pool.query('SELECT name FROM app_user WHERE id = ' + id);
}

/** A builder's raw condition around concatenated text binds nothing. */
export function rawConcatenated(knex: Knex, req: Request) {
  // anchor: query
  return knex('app_user').whereRaw(`email = '${String(req.query['email'])}'`);
}

/** literal() promises that the text is safe; it does not make it so. */
export function sequelizeLiteral(sequelize: Sequelize, req: Request) {
  // anchor: query
  return sequelize.model('User').findAll({ where: literal(`email = '${String(req.query['email'])}'`) });
}

/** The builder's condition is text like any other. */
export function builderText(data: DataSource, req: Request) {
  // anchor: query
  return data.createQueryBuilder().select('u.id').from('app_user', 'u').where(`u.email = '${String(req.query['email'])}'`).getRawMany();
}

/** unsafe() takes finished text: nothing is bound. */
export function unsafeCall(sql: Sql, req: Request) {
  // anchor: query
  return sql.unsafe(`SELECT id FROM app_user ORDER BY created_at ${String(req.query['direction'])} LIMIT ${String(req.query['limit'])}`);
}

/** raw() inside the tag takes the value out of its protection. */
export function rawInTag(db: NodePgDatabase, req: Request) {
  // anchor: query
  return db.execute(drizzle`SELECT id FROM app_user WHERE email = '${drizzle.raw(String(req.query['email']))}'`);
}

/** The wildcards do not help: the text is still concatenated. */
export function likeConcatenated(pool: Pool, req: Request) {
  // anchor: query
  return pool.query("SELECT id FROM post WHERE title LIKE '%" + String(req.query['q']) + "%'");
}

/** A list joined with commas is text, not a list of values. */
export function joinedList(pool: Pool, req: Request) {
  const ids = (req.body as { ids: string[] }).ids;
  // anchor: query
  return pool.query(`DELETE FROM note WHERE id IN (${ids.join(', ')})`);
}

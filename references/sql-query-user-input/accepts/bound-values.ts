import type { Database } from 'better-sqlite3';
import { sql as drizzle } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Request } from 'express';
import type { Knex } from 'knex';
import { sql as kysely, type Kysely } from 'kysely';
import type { Pool as MysqlPool } from 'mysql2/promise';
import type { Pool } from 'pg';
import type { Sql } from 'postgres';
import { QueryTypes, type Sequelize } from 'sequelize';
import type { DataSource } from 'typeorm';

/** One object with text and values, as pg takes it too. */
export function queryConfig(pool: Pool, req: Request) {
  // anchor: query
  return pool.query({ text: 'SELECT id FROM app_user WHERE email = $1', values: [req.query['email']] });
}

/** Placeholders are filled in by the driver, which quotes strings and numbers. */
export function placeholders(pool: MysqlPool, req: Request) {
  // anchor: query
  return pool.query('SELECT id FROM app_user WHERE email = ?', [String(req.query['email'])]);
}

/** The statement is prepared once, the value is given when it runs. */
export function prepared(db: Database, req: Request) {
  // anchor: query
  return db.prepare('SELECT id FROM app_user WHERE email = ?').get(String(req.query['email']));
}

/** Only the number of placeholders depends on the list. */
export function onePlaceholderEach(pool: MysqlPool, req: Request) {
  const ids = (req.body as { ids: unknown[] }).ids.map(Number);
  const marks = ids.map(() => '?').join(', ');
  // anchor: query
  return pool.execute(`DELETE FROM note WHERE id IN (${marks})`, ids);
}

/** Conditions are constants that are put together; the values go into the list beside them. */
export function optionalConditions(pool: Pool, req: Request) {
  const conditions: string[] = ['visible'];
  const values: unknown[] = [];
  if (req.query['author']) {
    values.push(req.query['author']);
    conditions.push(`author = $${values.length}`);
  }
  if (req.query['title']) {
    values.push(`%${String(req.query['title'])}%`);
    conditions.push(`title ILIKE $${values.length}`);
  }
  // anchor: query
  return pool.query(`SELECT id, title FROM article WHERE ${conditions.join(' AND ')} LIMIT 50`, values);
}

/** Named bindings of knex.raw. */
export function namedBinding(knex: Knex, req: Request) {
  // anchor: query
  return knex.raw('SELECT id FROM app_user WHERE email = :email', { email: String(req.query['email']) });
}

/** A raw condition with its own bindings. */
export function rawCondition(knex: Knex, req: Request) {
  // anchor: query
  return knex('app_user').whereRaw('lower(email) = lower(?)', [String(req.query['email'])]);
}

/** Sequelize replaces :name in the text by the escaped value. */
export function replacements(sequelize: Sequelize, req: Request) {
  // anchor: query
  return sequelize.query('SELECT id FROM message WHERE room = :room', {
    replacements: { room: req.params['room'] },
    type: QueryTypes.SELECT,
  });
}

/** The query builder's condition names a parameter. */
export function builderParameter(data: DataSource, req: Request) {
  // anchor: query
  return data.createQueryBuilder().select('i.id').from('invoice', 'i').where('i.customer = :customer', { customer: req.query['customer'] }).getRawMany();
}

/** A tag, not a call: the library sees text and values apart. */
export function postgresTag(sql: Sql, req: Request) {
  // anchor: query
  return sql`SELECT id FROM app_user WHERE email = ${String(req.query['email'])}`;
}

/** A tag of the builder. */
export function drizzleTag(db: NodePgDatabase, req: Request) {
  // anchor: query
  return db.execute(drizzle`SELECT id FROM app_user WHERE email = ${String(req.query['email'])}`);
}

/** A tag of the builder, run by itself. */
export function kyselyTag(db: Kysely<unknown>, req: Request) {
  // anchor: query
  return kysely`SELECT id FROM app_user WHERE email = ${String(req.query['email'])}`.execute(db);
}

/** A choice between constants puts nothing of the caller into the text. */
export function constantChoice(pool: Pool, req: Request) {
  const direction = req.query['order'] === 'desc' ? 'DESC' : 'ASC';
  // anchor: query
  return pool.query(`SELECT id, name FROM app_user WHERE team = $1 ORDER BY name ${direction}`, [req.params['team']]);
}

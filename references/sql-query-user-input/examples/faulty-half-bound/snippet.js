'use strict';

const knex = require('knex');

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });

/**
 * Returns the total of all orders per customer.
 * @param {{ from: string, until: string, country?: string }} filters
 */
async function ordersPerCustomer(filters) {
  const { from, until, country } = filters;

  const query = db('orders')
    .select('customer_id')
    .sum('total as total')
    .whereBetween('created_at', [from, until])
    .groupBy('customer_id');

  if (country) {
    // Country lives in the JSON address column
    // expect: bound-values
    query.whereRaw(`address->>'country' = '${country}'`);
  }

  return query;
}

module.exports = { ordersPerCustomer };

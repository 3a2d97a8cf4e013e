import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';

// Fastify's validator drops what is not named when additionalProperties is false.
const Order = {
  type: 'object',
  required: ['item', 'quantity'],
  additionalProperties: false,
  properties: { item: { type: 'string', maxLength: 36 }, quantity: { type: 'integer', minimum: 1, maximum: 999 }, note: { type: 'string', maxLength: 500 } },
} as const;
/** What the reply may hold; other columns are left out. */
const Created = { type: 'object', properties: { id: { type: 'string' }, item: { type: 'string' }, quantity: { type: 'integer' } } } as const;

interface OrderBody {
  item: string;
  quantity: number;
  note?: string;
}

// not here: built-fields -- rows are written by a query
// not here: assigned-fields -- no record is loaded to be changed
// not here: size-bounds -- the server's default of 1 MiB holds
export function orders(app: FastifyInstance, { pool }: { pool: Pool }): void {
  app.post<{ Body: OrderBody }>('/orders', { schema: { body: Order, response: { 201: Created } } }, async (request, reply) => {
    const { item, quantity, note = '' } = request.body;
    // anchor: record
    const { rows } = await pool.query(
      'INSERT INTO purchase (item, quantity, note, state) VALUES ($1, $2, $3, $4) RETURNING *',
      [/* safeguard: named-fields-only, schema-at-entry */ item, quantity, note, 'open'],
    );
    return reply.code(201).send(rows[0]);
  });
}

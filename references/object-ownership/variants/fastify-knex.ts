import type { FastifyInstance } from 'fastify';
import type { Knex } from 'knex';
import '@fastify/session';

const params = { type: 'object', required: ['id'], properties: { id: { type: 'integer', minimum: 1 } } } as const;
const body = {
  type: 'object',
  required: ['title', 'done'],
  additionalProperties: false,
  properties: { title: { type: 'string', minLength: 1, maxLength: 200 }, done: { type: 'boolean' } },
} as const;

interface ById {
  Params: { id: number };
}

export async function todos(app: FastifyInstance, knex: Knex): Promise<void> {
  app.addHook('preHandler', async (request, reply) => {
    if (!request.session.userId) return reply.code(401).send();
  });

  app.get<ById>('/todos/:id', { schema: { params } }, async (request, reply) => {
    // anchor: object
    // safeguard: owner-in-read
    const todo = await knex('todo').where({ id: request.params.id, user_id: request.session.userId }).first('id', 'title', 'done');
    return todo ?? reply.code(404).send({ error: 'No such entry' });
  });

  app.put<ById & { Body: { title: string; done: boolean } }>('/todos/:id', { schema: { params, body } }, async (request, reply) => {
    const { title, done } = request.body;
    // safeguard: owner-in-change, owner-not-writable
    const changed = await knex('todo').where({ id: request.params.id, user_id: request.session.userId }).update({ title, done });
    return reply.code(changed === 1 ? 204 : 404).send();
  });

  app.delete<ById>('/todos/:id', { schema: { params } }, async (request, reply) => {
    // safeguard: owner-in-delete
    const deleted = await knex('todo').where({ id: request.params.id, user_id: request.session.userId }).delete();
    return reply.code(deleted === 1 ? 204 : 404).send();
  });
}

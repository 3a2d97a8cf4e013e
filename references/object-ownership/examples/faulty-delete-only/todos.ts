import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const todoBody = z.object({ title: z.string().min(1).max(200), done: z.boolean().default(false) });
const idParam = z.object({ id: z.string().uuid() });

export default async function todoRoutes(app: FastifyInstance) {
  app.addHook('onRequest', app.authenticate);

  app.get('/todos', async (request) => {
    const { rows } = await app.pg.query('SELECT id, title, done FROM todos WHERE user_id = $1 ORDER BY id LIMIT 200', [request.user.id]);
    return rows;
  });

  app.put('/todos/:id', async (request, reply) => {
    const { id } = idParam.parse(request.params);
    const { title, done } = todoBody.parse(request.body);
    const { rowCount } = await app.pg.query('UPDATE todos SET title = $1, done = $2 WHERE id = $3 AND user_id = $4', [title, done, id, request.user.id]);
    return reply.code(rowCount ? 204 : 404).send();
  });

  app.delete('/todos/:id', async (request, reply) => {
    const { id } = idParam.parse(request.params);
    // expect: owner-in-delete
    const { rowCount } = await app.pg.query('DELETE FROM todos WHERE id = $1', [id]);
    return reply.code(rowCount ? 204 : 404).send();
  });
}

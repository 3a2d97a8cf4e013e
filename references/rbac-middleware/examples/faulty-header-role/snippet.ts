import Fastify from 'fastify';
import { listSalaries, paySalary } from './payroll.js';

const app = Fastify({ logger: true });

app.addHook('preHandler', async (request, reply) => {
  // expect: role-from-trusted-source altered
  const role = request.headers['x-user-role'];
  if (role !== 'manager') {
    return reply.code(403).send({ error: 'Managers only' });
  }
});

app.get('/payroll', async () => listSalaries());

app.post<{ Params: { id: string } }>('/payroll/:id/pay', async (request, reply) => {
  await paySalary(Number(request.params.id));
  return reply.code(204).send();
});

await app.listen({ port: 3000 });

import Fastify from 'fastify';

const app = Fastify({ logger: true });
const ALLOWED_PREFIX = 'https://api.internal-shop.com';

app.get<{ Querystring: { target: string } }>('/proxy', async (request, reply) => {
  const { target } = request.query;

  if (!target.startsWith(ALLOWED_PREFIX)) {
    return reply.code(403).send({ error: 'Target not allowed' });
  }

  // expect: public-or-listed-host
  const upstream = await fetch(target, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(10_000),
  });
  const body = await upstream.json();
  return reply.code(upstream.status).send(body);
});

await app.listen({ port: 3000 });

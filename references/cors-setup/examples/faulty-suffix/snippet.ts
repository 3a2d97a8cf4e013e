import cors from '@fastify/cors';
import cookie from '@fastify/cookie';
import Fastify from 'fastify';

const app = Fastify({ logger: true });

await app.register(cookie);
await app.register(cors, {
  origin: (origin, callback) => {
    if (!origin) {
      callback(null, true);
      return;
    }
    const { hostname } = new URL(origin);
    if (hostname.endsWith('acme.io')) {
      // expect: origin-checked#endsWithName altered
      callback(null, true);
      return;
    }
    callback(new Error('Not allowed by CORS'), false);
  },
  credentials: true,
  methods: ['GET', 'POST', 'PATCH', 'DELETE'],
});

app.get('/health', async () => ({ ok: true }));

await app.listen({ port: 3000 });

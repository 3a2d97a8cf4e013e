import Fastify from 'fastify';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const app = Fastify({ logger: true });
const LOG_DIR = '/var/log/shop';

interface LogQuery {
  file: string;
}

function sanitize(name: string): string {
  // expect: contained-in-base altered
  return name.replace(/\.\.\//g, '').replace(/\0/g, '');
}

app.get<{ Querystring: LogQuery }>(
  '/admin/logs',
  {
    schema: {
      querystring: { type: 'object', required: ['file'], properties: { file: { type: 'string', minLength: 1, maxLength: 128 } } },
    },
  },
  async (request, reply) => {
    const path = join(LOG_DIR, sanitize(request.query.file));
    try {
      const content = await readFile(path, 'utf8');
      return reply.type('text/plain; charset=utf-8').send(content);
    } catch {
      return reply.code(404).send({ error: 'Log file not found' });
    }
  },
);

await app.listen({ port: 3000 });

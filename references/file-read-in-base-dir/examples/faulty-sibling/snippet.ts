import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import Fastify from 'fastify';

const DATA_DIR = path.resolve(process.env.DATA_DIR ?? './data');

class NotFoundError extends Error {
  readonly statusCode = 404;
}

async function getFile(relativePath: string) {
  const target = path.resolve(DATA_DIR, '.' + path.sep + relativePath);
  // The resolved path has to stay inside the data directory
  // expect: contained-in-base#prefixWithoutSeparator altered
  if (!target.startsWith(DATA_DIR)) {
    throw new NotFoundError(relativePath);
  }
  const info = await stat(target).catch(() => null);
  if (!info?.isFile()) throw new NotFoundError(relativePath);
  return { size: info.size, stream: createReadStream(target) };
}

const app = Fastify({ logger: true });

app.get<{ Querystring: { path: string } }>('/files', async (request, reply) => {
  const { size, stream } = await getFile(request.query.path);
  reply.header('content-length', size);
  reply.type('application/octet-stream');
  return reply.send(stream);
});

await app.listen({ port: 8080 });

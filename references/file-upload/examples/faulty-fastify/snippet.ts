import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import multipart from '@fastify/multipart';
import Fastify from 'fastify';

const UPLOAD_DIR = path.resolve('./uploads');
const app = Fastify({ logger: true });

await app.register(multipart, { limits: { fileSize: 10 * 1024 * 1024, files: 1 } });
await mkdir(UPLOAD_DIR, { recursive: true });

app.post('/upload', async (request, reply) => {
  const data = await request.file();
  if (!data) return reply.code(400).send({ error: 'No file' });

  // expect: path-contained
  // expect: kept-ending-listed#keptEnding altered
  const target = path.join(UPLOAD_DIR, data.filename);
  await pipeline(data.file, createWriteStream(target));
  return { filename: data.filename };
});

await app.listen({ port: 3000 });

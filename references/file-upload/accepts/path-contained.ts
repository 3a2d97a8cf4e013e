import { createWriteStream } from 'node:fs';
import path from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/multipart';

/** Only what follows the last separator is used, and the ending must be one of two. */
export async function baseName(request: FastifyRequest, reply: FastifyReply) {
  // anchor: receive
  const data = await request.file();
  const name = path.basename(data?.filename ?? '');
  if (!data || !/^[\w-]{1,80}\.(csv|txt)$/.test(name)) return reply.code(400).send();
  // safeguard: path-contained
  data.file.pipe(createWriteStream(path.join('/srv/imports', name)));
  return reply.code(202).send();
}

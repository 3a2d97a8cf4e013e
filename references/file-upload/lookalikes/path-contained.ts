import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyRequest } from 'fastify';
import '@fastify/multipart';

/** The name is part of the path, and join follows its ../. */
export async function joined(request: FastifyRequest) {
  // anchor: receive
  const data = await request.file();
  if (!data) return;
  await writeFile(path.join('/srv/uploads', data.filename), await data.toBuffer());
}

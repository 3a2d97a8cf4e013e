import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

const PDF = Buffer.from('%PDF-');

// not here: server-chosen-name, ending-listed -- the plug-in names and filters nothing
// not here: path-contained, kept-ending-listed -- the name is the server's own
// not here: content-checked -- the first bytes are compared by hand
export async function documents(app: FastifyInstance, options: { folder: string; requireUser: () => Promise<void> }): Promise<void> {
  // anchor: parser
  await app.register(multipart, { limits: { /* safeguard: size-limit */ fileSize: 10_000_000, files: 1, fields: 0 } });
  // safeguard: known-before-stored
  app.post('/documents', { onRequest: options.requireUser }, async (request, reply) => {
    // anchor: receive
    const file = await request.file();
    if (!file) return reply.code(400).send();
    // Rejects with 413 when the limit is reached.
    const content = await file.toBuffer();
    if (!content.subarray(0, PDF.length).equals(PDF)) return reply.code(415).send();
    const name = `${randomUUID()}.pdf`;
    // anchor: stored
    await writeFile(path.join(options.folder, name), content, { flag: 'wx' });
    return reply.code(201).send({ name });
  });
}

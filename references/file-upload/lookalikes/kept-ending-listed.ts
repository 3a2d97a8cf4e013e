import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyRequest } from 'fastify';
import '@fastify/multipart';

const FOLDER = '/srv/uploads';

/** The name is the server's, the ending is still the client's. */
export async function keptEnding(request: FastifyRequest) {
  const data = await request.file();
  if (!data) return;
  const name = randomUUID() + path.extname(data.filename);
  // anchor: written
  await writeFile(path.join(FOLDER, name), await data.toBuffer());
}

/** The type is a field that the client writes; the name that is kept may end in .html all the same. */
export async function typeOnly(request: Request) {
  const file = (await request.formData()).get('picture') as File;
  if (!file.type.startsWith('image/')) throw new RangeError('type');
  const name = `${randomUUID()}-${path.basename(file.name)}`;
  // anchor: written
  await writeFile(path.join(FOLDER, name), Buffer.from(await file.arrayBuffer()));
}

/** It names some endings of many: .htm, .svg and .xhtml run script as well. */
export async function refusedEndings(request: FastifyRequest) {
  const data = await request.file();
  if (!data || /\.(html|js)$/.test(data.filename)) return;
  const name = randomUUID() + path.extname(data.filename);
  // anchor: written
  await writeFile(path.join(FOLDER, name), await data.toBuffer());
}

import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyRequest } from 'fastify';
import '@fastify/multipart';

const FOLDER = '/srv/uploads';
const ENDINGS = new Set(['.png', '.jpg', '.webp']);

/** What follows the last dot, in lower case, is one of a list. */
export async function listed(request: FastifyRequest) {
  const data = await request.file();
  const ending = path.extname(data?.filename ?? '').toLowerCase();
  if (!data || !ENDINGS.has(ending)) return;
  // anchor: written
  // safeguard: kept-ending-listed
  await writeFile(path.join(FOLDER, randomUUID() + ending), await data.toBuffer());
}

/** The whole name has one form. */
export async function wholeName(request: Request) {
  const file = (await request.formData()).get('report') as File;
  if (!/^[\w-]{1,60}\.pdf$/.test(file.name)) throw new RangeError('name');
  // anchor: written
  // safeguard: kept-ending-listed
  await writeFile(path.join(FOLDER, file.name), Buffer.from(await file.arrayBuffer()));
}

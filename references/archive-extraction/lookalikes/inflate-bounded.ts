import { gunzipSync } from 'node:zlib';
import type { Request } from 'express';

/** The body has a limit, what it becomes has none. */
export function bodyOnly(req: Request) {
  return JSON.parse(gunzipSync(req.body).toString('utf8'));
}

import { appendFile } from 'node:fs/promises';
import type { Request } from 'express';

/** The value stands in the line as it came. */
export async function plainLine(req: Request) {
  await appendFile('/var/log/shop/audit.log', `${new Date().toISOString()} login failed user=${String(req.body.user)}\n`);
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Request, Response } from 'express';

const BASE = path.resolve('uploads');

/** The header is set by hand, without the name. */
export async function byHand(req: Request, res: Response) {
  // anchor: read
  const content = await readFile(path.join(BASE, path.basename(String(req.query['name']))));
  // safeguard: download-headers
  res.setHeader('Content-Disposition', 'attachment');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.end(content);
}

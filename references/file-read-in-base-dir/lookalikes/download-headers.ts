import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Request, Response } from 'express';

const BASE = path.resolve('uploads');

/** The type follows the name: report.html is shown as a page. */
export async function typeOfName(req: Request, res: Response) {
  const name = path.basename(String(req.query['name']));
  // anchor: read
  const content = await readFile(path.join(BASE, name));
  res.type(path.extname(name)).end(content);
}

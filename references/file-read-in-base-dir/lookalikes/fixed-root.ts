import path from 'node:path';
import type { Request, Response } from 'express';

const BASE = path.resolve('uploads');

/** The folder's name is part of the root, where nothing keeps it inside. */
export function folderInRoot(req: Request, res: Response) {
  // anchor: read
  res.sendFile(String(req.query['name']), { root: path.join(BASE, String(req.query['folder'])) });
}

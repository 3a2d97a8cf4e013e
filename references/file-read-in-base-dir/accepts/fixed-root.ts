import path from 'node:path';
import type { Request, Response } from 'express';

const ROOTS = { avatars: path.resolve('avatars'), invoices: path.resolve('invoices') } as const;

/** The caller chooses between two constants. */
export function oneOfTwo(req: Request, res: Response) {
  const root = req.query['kind'] === 'avatar' ? ROOTS.avatars : ROOTS.invoices;
  // anchor: read
  res.sendFile(String(req.query['name']), { root });
}

/** Where the files are is a matter of configuration. */
export function configured(req: Request, res: Response) {
  // anchor: read
  res.sendFile(String(req.query['name']), { root: process.env['FILES_DIR'] ?? ROOTS.invoices });
}

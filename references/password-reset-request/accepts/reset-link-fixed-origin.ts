import { randomBytes } from 'node:crypto';
import type { Request } from 'express';

const HOSTS = new Set(['app.example.com', 'app.example.org']);

/** The host is one of those that the program serves. */
export function listedHost(req: Request) {
  const token = randomBytes(32).toString('hex');
  const host = req.hostname;
  if (!HOSTS.has(host)) throw new Error('unknown host');
  // anchor: link
  // safeguard: reset-link-fixed-origin
  return `https://${host}/reset#${token}`;
}

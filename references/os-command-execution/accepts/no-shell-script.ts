import { spawn } from 'node:child_process';
import type { Request } from 'express';

/** The script is constant, and the value is its first parameter. */
export function asParameter(req: Request) {
  // anchor: run
  return spawn('sh', ['-c', 'gzip -c -- "$1" | wc -c', 'sh', String(req.query['file'])], { timeout: 5000 });
}

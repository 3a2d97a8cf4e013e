import { execFile, spawn } from 'node:child_process';
import type { Request } from 'express';

/** The option brings the shell back; the array protects nothing. */
export function shellTrue(req: Request) {
  // anchor: run
  return spawn('convert', [String(req.query['from']), 'out.png'], { shell: true });
}

/** Another shell is a shell. */
export function shellNamed(req: Request) {
  // anchor: run
  execFile('grep', ['-r', String(req.query['word']), '.'], { shell: '/bin/bash' });
}

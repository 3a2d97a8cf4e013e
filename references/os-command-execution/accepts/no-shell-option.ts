import { spawn } from 'node:child_process';
import type { Request } from 'express';

/** Nothing but constants reaches the shell. */
export function constants() {
  // anchor: run
  return spawn('npm', ['run', 'build'], { shell: true, timeout: 60_000 });
}

/** What reaches the shell is one of a list. */
export function listed(req: Request) {
  const script = String(req.params['script']);
  if (!['build', 'lint'].includes(script)) throw new RangeError('script');
  // anchor: run
  return spawn('npm', ['run', script], { shell: process.platform === 'win32', timeout: 60_000 });
}

import { spawn } from 'node:child_process';

/** Zero means no limit. */
export function zero() {
  // anchor: run
  return spawn('sleep', ['60'], { timeout: 0 });
}

import { spawn } from 'node:child_process';

/** A signal ends the program after a time. */
export function bySignal() {
  // anchor: run
  return spawn('sleep', ['60'], { signal: AbortSignal.timeout(1000) });
}

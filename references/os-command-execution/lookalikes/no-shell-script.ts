import { execFile, spawn } from 'node:child_process';
import type { Request } from 'express';

/** The text behind -c is a script. */
export function behindC(req: Request) {
  // anchor: run
  return spawn('sh', ['-c', `gzip -c ${String(req.query['file'])} | wc -c`]);
}

/** Quotes inside the script end with a quote in the value. */
export function quotedInScript(req: Request) {
  // anchor: run
  execFile('/bin/bash', ['-c', "wc -c < '" + String(req.query['file']) + "'"]);
}

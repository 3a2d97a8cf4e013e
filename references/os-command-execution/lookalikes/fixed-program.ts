import { spawn } from 'node:child_process';
import type { Request } from 'express';

/** The caller names the program. */
export function named(req: Request) {
  // anchor: run
  return spawn(req.body.tool, ['--version']);
}

/** No shell is there, but program and options are still the caller's. */
export function splitLine(req: Request) {
  const [program = 'true', ...args] = String(req.body.command).split(' ');
  // anchor: run
  return spawn(program, args);
}

/** The path in front does not keep ../ from leading elsewhere. */
export function belowFolder(req: Request) {
  // anchor: run
  return spawn(`./tools/${String(req.query['tool'])}`, []);
}

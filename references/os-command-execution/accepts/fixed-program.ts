import { spawn } from 'node:child_process';
import type { Request } from 'express';

/** Node itself, by its own path. */
export function ownRuntime(req: Request) {
  // anchor: run
  return spawn(process.execPath, ['worker.js', String(req.params['id'])], { timeout: 5000 });
}

const TOOLS = new Map([
  ['ping', '/bin/ping'],
  ['trace', '/usr/bin/traceroute'],
]);

/** A map of constants; an unknown name is refused. */
export function fromMap(req: Request) {
  const program = TOOLS.get(String(req.query['tool']));
  if (program === undefined) throw new RangeError('tool');
  // anchor: run
  return spawn(program, ['--', 'example.org'], { timeout: 5000 });
}

/** One of a list. */
export function fromList(req: Request) {
  const tool = String(req.query['tool']);
  if (tool !== 'dig' && tool !== 'host') throw new RangeError('tool');
  // anchor: run
  return spawn(tool, ['example.org'], { timeout: 5000 });
}

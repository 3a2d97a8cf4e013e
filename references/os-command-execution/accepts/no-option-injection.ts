import { execFile } from 'node:child_process';
import path from 'node:path';
import type { Request } from 'express';

/** Whatever stands behind -- is no option. */
export function afterDashes(req: Request) {
  // anchor: run
  execFile('git', ['log', '--oneline', '--', String(req.query['file'])], { timeout: 5000 });
}

/** The value is part of an option's own word. */
export function inOneWord(req: Request) {
  // anchor: run
  execFile('git', ['log', `--author=${String(req.query['author'])}`], { timeout: 5000 });
}

/** A resolved path begins with a slash. */
export function absolutePath(req: Request) {
  // anchor: run
  execFile('tar', ['-czf', '/tmp/out.tgz', path.resolve('/srv/data', String(req.query['folder']))], { timeout: 5000 });
}

/** What begins with a dash is refused. */
export function dashRefused(req: Request) {
  const branch = String(req.query['branch']);
  if (branch.startsWith('-')) throw new RangeError('branch');
  // anchor: run
  execFile('git', ['checkout', branch], { timeout: 5000 });
}

/** Only https addresses; an option is none. */
export function httpsOnly(req: Request) {
  const url = new URL(String(req.body.url));
  if (url.protocol !== 'https:') throw new RangeError('url');
  // anchor: run
  execFile('git', ['clone', url.href, '/srv/clones/next'], { timeout: 60_000 });
}

import { execFile } from 'node:child_process';
import type { Request } from 'express';

/** No shell reads it, but git does: --upload-pack runs a program. */
export function bareValue(req: Request) {
  // anchor: run
  execFile('git', ['clone', String(req.body.url), '/srv/clones/next']);
}

/** The dashes come too late: options in front of them count. */
export function dashesBehind(req: Request) {
  // anchor: run
  execFile('git', ['log', String(req.query['branch']), '--', 'src']);
}

/** Only the long form is refused; -o is an option as well. */
export function longOptionsRefused(req: Request) {
  const url = String(req.query['url']);
  if (url.startsWith('--')) throw new RangeError('url');
  // anchor: run
  execFile('curl', ['-s', url]);
}

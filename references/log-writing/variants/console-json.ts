import type { Request } from 'express';

type Event = 'login_failed' | 'login_succeeded' | 'role_changed';

// not here: file-line-each -- standard output goes to the platform
// not here: fields-named, secrets-left-out -- the caller names what is logged
/** One line of JSON on standard output, which the platform collects. */
export function audit(event: Event, req: Request, details: { readonly user: string; readonly target?: string }): void {
  const entry = { at: new Date().toISOString(), event, ip: req.ip, agent: String(req.get('user-agent')).slice(0, 200), ...details };
  // anchor: write
  // safeguard: one-line-each
  console.log(JSON.stringify(entry));
}

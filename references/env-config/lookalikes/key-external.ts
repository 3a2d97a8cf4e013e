import { createHmac } from 'node:crypto';

/** Without the variable everything works, with a key that everybody knows. */
export function fallback(data: string) {
  // anchor: keyed
  return createHmac('sha256', process.env['LINK_SECRET'] || 'dev-secret').update(data).digest('hex');
}

/** The default is in the settings, far from where it is used. */
export function fallbackInSettings(data: string) {
  const settings = { linkSecret: process.env['LINK_SECRET'] ?? 'change-me-in-production' };
  // anchor: keyed
  return createHmac('sha256', settings.linkSecret).update(data).digest('hex');
}

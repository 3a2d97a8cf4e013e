import { createHmac } from 'node:crypto';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** A function of one's own that throws when the variable is missing. */
export function demanded(data: string) {
  // anchor: keyed
  return createHmac('sha256', required('LINK_SECRET')).update(data).digest('hex');
}

/** Whoever starts the program hands it in. */
export function handedIn(settings: { linkSecret: string }, data: string) {
  // anchor: keyed
  return createHmac('sha256', settings.linkSecret).update(data).digest('hex');
}

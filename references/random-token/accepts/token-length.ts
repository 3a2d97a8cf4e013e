import { nanoid } from 'nanoid';

/** Longer than the default. */
export function longer(): string {
  // anchor: token
  // safeguard: token-length
  const token = nanoid(32);
  return token;
}

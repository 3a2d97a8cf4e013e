import { isIPv4 } from 'node:net';

export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** `1.2.3` as three numbers; null for anything else. */
export function parseVersion(text: unknown): Version | null {
  // safeguard: type-first
  if (typeof text !== 'string') return null;
  // anchor: check
  const match = /* safeguard: bounded-time, anchored */ /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})$/.exec(text);
  return match && { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3]) };
}

/** Four numbers up to 255, as Node's own parser reads them. */
export const isAddress = (text: unknown): boolean => typeof text === 'string' && isIPv4(text);

/** An absolute address of a web page. */
export function isWebAddress(text: unknown): boolean {
  return typeof text === 'string' && URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

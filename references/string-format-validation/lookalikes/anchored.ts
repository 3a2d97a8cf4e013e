import type { Request } from 'express';

/** A longer text holds three to twenty letters too. */
export function nowhereAnchored(req: Request): boolean {
  // anchor: check
  return /[a-z0-9_]{3,20}/.test(String(req.query['name']));
}

/** Whatever follows the digits passes. */
export function startOnly(req: Request): boolean {
  // anchor: check
  return /^\d{4,6}/.test(String(req.query['pin']));
}

/** jpg.exe begins with jpg. */
export function splitAlternatives(req: Request): boolean {
  // anchor: check
  return /^jpg|png|gif$/.test(String(req.query['type']));
}

/** One good line is enough. */
export function anyLine(req: Request): boolean {
  // anchor: check
  return /^[a-z0-9_]+$/m.test(String(req.query['name']));
}

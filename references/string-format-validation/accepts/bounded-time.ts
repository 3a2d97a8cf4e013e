import type { Request } from 'express';

/** Each turn begins with a dot, which the inside cannot match. */
export function distinctStart(req: Request): boolean {
  // anchor: check
  return /^[a-z0-9]+(?:\.[a-z0-9]+)*@[a-z0-9]+(?:\.[a-z0-9]+)+$/.test(String(req.query['email']));
}

/** One class with an upper bound. */
export function oneClass(req: Request): boolean {
  // anchor: check
  return /^[\w .-]{1,60}$/.test(String(req.query['name']));
}

/** The number of turns is fixed. */
export function fixedTurns(req: Request): boolean {
  // anchor: check
  return /^(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$/.test(String(req.query['address']));
}

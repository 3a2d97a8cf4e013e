import type { Request } from 'express';

/** The blank is optional, so that a word can be cut anywhere. */
export function optionalSeparator(req: Request): boolean {
  // anchor: check
  return /^(\w+\s?)*$/.test(String(req.query['name']));
}

/** A repetition in a repetition. */
export function nestedPlus(req: Request): boolean {
  // anchor: check
  return /^([\w.-]+)+@example\.com$/.test(String(req.query['email']));
}

/** Fifty characters are enough for years. */
export function lengthLimit(req: Request): boolean {
  const name = String(req.query['name']);
  if (name.length > 50) return false;
  // anchor: check
  return /^[A-Za-z]+([ '-]?[A-Za-z]+)*$/.test(name);
}

/** Both alternatives match the same character. */
export function sameAlternatives(req: Request): boolean {
  // anchor: check
  return /^(\d|\w)*$/.test(String(req.query['code']));
}

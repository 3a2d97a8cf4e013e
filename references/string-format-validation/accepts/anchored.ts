import type { Request } from 'express';

/** The anchors stand around a group of alternatives. */
export function groupedAlternatives(req: Request): boolean {
  // anchor: check
  return /^(?:jpg|png|gif)$/.test(String(req.query['type']));
}

/** Every alternative has both anchors. */
export function anchoredAlternatives(req: Request): boolean {
  // anchor: check
  return /^[0-9a-f]{6}$|^[0-9a-f]{3}$/i.test(String(req.query['color']));
}

/** What is asked for is a character somewhere. */
export function somewhere(req: Request): boolean {
  const password = String(req.query['password']);
  // anchor: check
  return password.length >= 12 && /[^a-z]/i.test(password);
}

/** A bad character anywhere is refused. */
export function refusedAnywhere(req: Request): boolean {
  // anchor: check
  return !/[^a-z0-9_]/.test(String(req.query['name']));
}

import type { Request } from 'express';

/** Anything else than a text is refused. */
export function typeCompared(req: Request): boolean {
  const { name } = req.query;
  // anchor: sent
  return typeof name === 'string' && /^[a-z]{3,20}$/.test(name);
}

/** What is tested is a text, and what is used must be the same one. */
export function converted(req: Request): string | null {
  const name = String(req.query['name']);
  // anchor: sent
  return /^[a-z]{3,20}$/.test(name) ? name : null;
}

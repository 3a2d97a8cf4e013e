import type { Request } from 'express';

/** The type is claimed; ['bob'] is tested as bob. */
export function claimedType(req: Request): boolean {
  const name = req.query['name'] as string;
  // anchor: sent
  return /^[a-z]{3,20}$/.test(name);
}

/** A list is truthy. */
export function presentOnly(req: Request): boolean {
  const { name } = req.body as { name: string };
  if (!name) return false;
  // anchor: sent
  return /^[a-z]{3,20}$/.test(name);
}

import jwt from 'jsonwebtoken';

const KEY = process.env['JWT_SECRET'] ?? '';

/** The claim itself, in seconds. */
export function asClaim(userId: string) {
  // anchor: made
  return jwt.sign({ sub: userId, exp: Math.floor(Date.now() / 1000) + 15 * 60 }, KEY);
}

/** The lifetime is a matter of configuration. */
export function configured(userId: string) {
  // anchor: made
  return jwt.sign({ sub: userId }, KEY, { expiresIn: Number(process.env['JWT_SECONDS'] ?? 900) });
}

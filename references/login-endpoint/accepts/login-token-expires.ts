import jwt from 'jsonwebtoken';

const KEY = process.env['JWT_KEY'] ?? '';

/** The lifetime is an option. */
export function option(user: { id: string }) {
  // anchor: identity
  return jwt.sign({ sub: user.id }, KEY, { expiresIn: '15m' });
}

/** The moment stands in the payload. */
export function inPayload(user: { id: string }) {
  // anchor: identity
  return jwt.sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 900 }, KEY);
}

import jwt from 'jsonwebtoken';

const KEY = process.env['JWT_KEY'] ?? '';

/** A field that no library looks at. */
export function ownField(user: { id: string }) {
  // anchor: identity
  return jwt.sign({ sub: user.id, expiresAt: Date.now() + 900_000 }, KEY);
}

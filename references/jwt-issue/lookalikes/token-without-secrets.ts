import jwt from 'jsonwebtoken';

interface User {
  id: string;
  email: string;
  passwordHash: string;
}

/** The hash helps nobody there, and everybody can read it. */
export function withHash(user: User) {
  // anchor: issue
  return jwt.sign({ id: user.id, email: user.email, passwordHash: user.passwordHash }, process.env['JWT_SECRET'] ?? '', { expiresIn: '15m' });
}

import jwt from 'jsonwebtoken';

/** The signature is checked, the expiry is not. */
export function ignored(token: string) {
  // anchor: token
  return jwt.verify(token, process.env['JWT_KEY'] ?? '', { algorithms: ['HS256'], ignoreExpiration: true });
}

import jwt from 'jsonwebtoken';

/** The audience is a matter of configuration. */
export function configured(token: string) {
  // anchor: token
  return jwt.verify(token, process.env['JWT_KEY'] ?? '', { algorithms: ['RS256'], audience: process.env['JWT_AUDIENCE'] });
}

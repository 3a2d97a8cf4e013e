import jwt from 'jsonwebtoken';

const { JWT_ALGORITHM, JWT_KEY = '' } = process.env;

/** The algorithm is a matter of configuration. */
export function configured(token: string) {
  // anchor: token
  return jwt.verify(token, JWT_KEY, { algorithms: [JWT_ALGORITHM as jwt.Algorithm] });
}

/** Two algorithms of one kind, while the issuer changes over. */
export function changingOver(token: string) {
  // anchor: token
  return jwt.verify(token, JWT_KEY, { algorithms: ['RS256', 'ES256'] });
}

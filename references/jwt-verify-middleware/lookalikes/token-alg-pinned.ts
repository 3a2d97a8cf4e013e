import jwt from 'jsonwebtoken';

/** Unsigned tokens are on the list. */
export function noneAllowed(token: string) {
  // anchor: token
  return jwt.verify(token, process.env['JWT_KEY'] ?? '', { algorithms: ['HS256', 'none'] });
}

/** The token itself says how it wants to be checked. */
export function fromHeader(token: string) {
  const decoded = jwt.decode(token, { complete: true });
  // anchor: token
  return jwt.verify(token, process.env['JWT_KEY'] ?? '', { algorithms: [decoded?.header.alg as jwt.Algorithm] });
}

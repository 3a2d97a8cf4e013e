import jwt from 'jsonwebtoken';

/** Unsigned tokens are on the list. */
export function noneAllowed(token: string) {
  // anchor: verify
  return jwt.verify(token, process.env['JWT_KEY'] ?? '', { algorithms: ['HS256', 'none'] });
}

/** The token itself says how it wants to be checked. */
export function fromHeader(token: string) {
  const decoded = jwt.decode(token, { complete: true });
  // anchor: verify
  return jwt.verify(token, process.env['JWT_KEY'] ?? '', { algorithms: [decoded?.header.alg as jwt.Algorithm] });
}

import jwt from 'jsonwebtoken';

/** The issuer is taken from the token that it is compared with. */
export function fromToken(token: string) {
  const decoded = jwt.decode(token, { complete: true });
  const claims = decoded?.payload as jwt.JwtPayload;
  // anchor: token
  return jwt.verify(token, process.env['JWT_KEY'] ?? '', { algorithms: ['RS256'], issuer: claims.iss });
}

import jwt from 'jsonwebtoken';

/** One of several known issuers. */
export function oneOfSeveral(token: string) {
  // anchor: token
  return jwt.verify(token, process.env['JWT_KEY'] ?? '', { algorithms: ['RS256'], issuer: ['https://a.example.com', 'https://b.example.com'] });
}

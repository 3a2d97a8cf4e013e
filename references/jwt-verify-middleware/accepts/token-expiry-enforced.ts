import jwt from 'jsonwebtoken';

/** Some seconds of grace for clocks that differ. */
export function fewSeconds(token: string) {
  // anchor: token
  return jwt.verify(token, process.env['JWT_SECRET'] ?? '', { algorithms: ['HS256'], clockTolerance: 5 });
}

/** Off is the default. */
export function switchedOff(token: string) {
  // anchor: token
  return jwt.verify(token, process.env['JWT_SECRET'] ?? '', { algorithms: ['HS256'], ignoreExpiration: false });
}

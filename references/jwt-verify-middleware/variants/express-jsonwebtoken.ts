import type { Request, RequestHandler, Response } from 'express';
import jwt from 'jsonwebtoken';

export interface SignedIn extends Request {
  user?: { id: string };
}

const refuse = (res: Response) => void res.status(401).json({ error: 'Unauthorized' });

function bearer(header = ''): string | undefined {
  const [scheme, token, ...rest] = header.split(' ');
  return scheme?.toLowerCase() === 'bearer' && rest.length === 0 ? token : undefined;
}

// not here: token-issuer-checked -- this service issues its own tokens with a key of its own
// not here: token-audience-checked -- this service issues its own tokens with a key of its own
export function requireUser(secret: string): RequestHandler {
  return (req: SignedIn, res, next) => {
    const token = bearer(req.headers.authorization);
    if (!token) return refuse(res);
    try {
      // anchor: token
      // safeguard: token-signature-verified, user-from-verified-token, auth-failure-stops
      const claims = jwt.verify(token, /* safeguard: key-not-from-token */ secret, {
        /* safeguard: token-alg-pinned */ algorithms: ['HS256'],
        /* safeguard: token-expiry-enforced */ maxAge: '15m',
      });
      if (typeof claims === 'string' || typeof claims.sub !== 'string') return refuse(res);
      req.user = { id: claims.sub };
    } catch {
      return refuse(res);
    }
    // anchor: admit
    next();
  };
}

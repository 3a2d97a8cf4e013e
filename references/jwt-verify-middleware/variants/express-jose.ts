import type { Request, RequestHandler, Response } from 'express';
import { errors, importSPKI, type JWTVerifyOptions, jwtVerify } from 'jose';

export interface SignedIn extends Request {
  user?: { id: string };
}

const EXPECTED: JWTVerifyOptions = {
  /* safeguard: token-alg-pinned */ algorithms: ['RS256'],
  /* safeguard: token-issuer-checked */ issuer: 'https://auth.example.com',
  /* safeguard: token-audience-checked */ audience: 'orders-api',
  /* safeguard: token-expiry-enforced */ requiredClaims: ['sub', 'exp'],
};

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

const refuse = (res: Response) => void res.status(401).set('WWW-Authenticate', 'Bearer').json({ error: 'Unauthorized' });

export async function requireUser(pem: string): Promise<RequestHandler> {
  const publicKey = await importSPKI(pem, 'RS256');

  return async (req: SignedIn, res, next) => {
    const token = BEARER.exec(req.get('authorization') ?? '')?.[1];
    if (!token) return refuse(res);
    try {
      // anchor: token
      // safeguard: token-signature-verified, user-from-verified-token, auth-failure-stops
      const { payload } = await jwtVerify<{ sub: string }>(token, /* safeguard: key-not-from-token */ publicKey, EXPECTED);
      req.user = { id: payload.sub };
    } catch (error) {
      if (error instanceof errors.JOSEError) return refuse(res);
      return next(error);
    }
    // anchor: admit
    next();
  };
}

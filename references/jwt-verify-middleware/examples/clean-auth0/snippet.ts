import type { NextFunction, Request, Response } from 'express';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';

const { AUTH0_DOMAIN, AUTH0_AUDIENCE } = process.env;
if (!AUTH0_DOMAIN || !AUTH0_AUDIENCE) {
  throw new Error('AUTH0_DOMAIN and AUTH0_AUDIENCE must be set');
}

const issuer = `https://${AUTH0_DOMAIN}/`;
const jwks = createRemoteJWKSet(new URL('.well-known/jwks.json', issuer));

declare module 'express-serve-static-core' {
  interface Request {
    auth?: { sub: string; permissions: string[] };
  }
}

export async function checkJwt(req: Request, res: Response, next: NextFunction): Promise<void> {
  const match = /^Bearer (.+)$/i.exec(req.get('authorization') ?? '');
  if (!match?.[1]) {
    res.status(401).set('WWW-Authenticate', 'Bearer').json({ error: 'missing_token' });
    return;
  }

  try {
    const { payload } = await jwtVerify(match[1], jwks, {
      issuer,
      audience: AUTH0_AUDIENCE,
      algorithms: ['RS256'],
      requiredClaims: ['sub', 'exp'],
    });
    req.auth = {
      sub: payload.sub as string,
      permissions: Array.isArray(payload.permissions) ? payload.permissions.map(String) : [],
    };
  } catch (err) {
    if (err instanceof errors.JOSEError) {
      res.status(401).set('WWW-Authenticate', 'Bearer error="invalid_token"').json({ error: 'invalid_token' });
      return;
    }
    next(err);
    return;
  }
  next();
}

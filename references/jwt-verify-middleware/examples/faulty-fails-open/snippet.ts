import type { NextFunction, Request, Response } from 'express';
import { jwtVerify, type JWTPayload } from 'jose';

export interface AuthRequest extends Request {
  auth?: JWTPayload;
}

if (!process.env.JWT_SECRET) {
  throw new Error('JWT_SECRET is not set');
}
const secret = new TextEncoder().encode(process.env.JWT_SECRET);

export async function verifyToken(req: AuthRequest, res: Response, next: NextFunction): Promise<void> {
  const [scheme, token] = req.headers.authorization?.split(' ') ?? [];
  if (scheme !== 'Bearer' || !token) {
    res.status(401).json({ error: 'Missing token' });
    return;
  }

  try {
    const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'] });
    req.auth = payload;
  } catch (error) {
    console.warn('Token verification failed');
    res.status(401);
  }

  // expect: auth-failure-stops
  next();
}

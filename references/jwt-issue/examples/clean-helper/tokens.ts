import jwt, { type SignOptions } from 'jsonwebtoken';
import { env } from '../config/env';

export interface AccessTokenPayload {
  sub: string;
  role: string;
}

const options: SignOptions = {
  algorithm: 'HS256',
  expiresIn: env.ACCESS_TOKEN_TTL,
  issuer: env.APP_NAME,
};

export const createAccessToken = (payload: AccessTokenPayload): string => jwt.sign(payload, env.JWT_SECRET, options);

export const createRefreshToken = (userId: string): string =>
  jwt.sign({ sub: userId, type: 'refresh' }, env.JWT_REFRESH_SECRET, { expiresIn: '7d' });

import type { FastifyInstance, FastifyReply } from 'fastify';
import { rotateRefreshToken } from './tokens.js';

const REFRESH_PATH = '/auth/refresh';
const THIRTY_DAYS = 60 * 60 * 24 * 30;

function sendRefreshToken(reply: FastifyReply, token: string) {
  return reply.setCookie('refresh_token', token, {
    path: REFRESH_PATH,
    httpOnly: true,
    secure: true,
    sameSite: 'strict',
    maxAge: THIRTY_DAYS,
  });
}

export async function authRoutes(app: FastifyInstance) {
  app.post(REFRESH_PATH, async (request, reply) => {
    const current = request.cookies.refresh_token;
    const rotated = current ? await rotateRefreshToken(current) : null;
    if (!rotated) {
      reply.clearCookie('refresh_token', { path: REFRESH_PATH });
      return reply.code(401).send({ error: 'Please sign in again' });
    }
    sendRefreshToken(reply, rotated.refreshToken);
    return { accessToken: rotated.accessToken };
  });
}

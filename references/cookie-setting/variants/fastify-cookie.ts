import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const YEAR = 365 * 24 * 60 * 60;

const FLAGS = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const;

// not here: http-only, secure-flag, same-site -- the cookie is no credential
export function rememberUser(reply: FastifyReply, userId: string): void {
  // anchor: any
  // safeguard: not-forgeable
  reply.setCookie('userId', userId, { ...FLAGS, signed: true, maxAge: YEAR });
}

/** Null when there is no cookie, or somebody changed it. */
export function rememberedUser(request: FastifyRequest): string | null {
  const cookie = request.cookies['userId'];
  const unsigned = cookie === undefined ? null : request.unsignCookie(cookie);
  return unsigned?.valid ? unsigned.value : null;
}

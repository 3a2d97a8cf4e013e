import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const comparisonKey = randomBytes(32);
const mac = (text: string) => createHmac('sha256', comparisonKey).update(text).digest();

export function partnerAuth(tokens: readonly string[]) {
  if (tokens.length === 0 || tokens.some((token) => token.length < 32)) throw new Error('Partner tokens are missing or too short');
  const known = tokens.map(mac);

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const match = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '');
    const given = mac(match?.[1] ?? '');
    if (!known.some((one) => timingSafeEqual(one, given))) {
      return reply.code(401).header('www-authenticate', 'Bearer').send({ error: 'Unauthorized' });
    }
  };
}

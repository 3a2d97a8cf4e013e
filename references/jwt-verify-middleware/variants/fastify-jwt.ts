import jwt from '@fastify/jwt';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

export interface Options {
  publicKey: string;
}

async function requireUser(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  try {
    // Throws for a missing, changed or expired token; `request.user` holds the claims afterwards.
    // safeguard: token-signature-verified, user-from-verified-token
    await request.jwtVerify();
    return undefined;
  } catch {
    return reply.code(401).send({ error: 'Unauthorized' });
  }
}

// not here: auth-failure-stops -- a hook that replies ends the request; there is no next
export async function api(app: FastifyInstance, { publicKey }: Options): Promise<void> {
  // anchor: token
  await app.register(jwt, {
    secret: { /* safeguard: key-not-from-token */ public: publicKey },
    verify: {
      /* safeguard: token-alg-pinned */ algorithms: ['EdDSA'],
      /* safeguard: token-issuer-checked */ allowedIss: 'https://auth.example.com',
      /* safeguard: token-audience-checked */ allowedAud: 'orders-api',
      /* safeguard: token-expiry-enforced */ requiredClaims: ['sub', 'exp'],
    },
  });

  app.get('/me', { onRequest: requireUser }, (request) => ({ id: (request.user as { sub: string }).sub }));
}

import type { FastifyInstance, FastifyError } from 'fastify';

interface PrismaLike extends FastifyError {
  meta?: { target?: string[] };
}

export function registerErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler<PrismaLike>(async (error, request, reply) => {
    request.log.error(error);

    if (error.code === 'P2025') {
      return reply.status(404).send({ error: 'Record not found' });
    }
    if (error.code === 'P2002') {
      return reply.status(409).send({ error: 'Already exists' });
    }

    // expect: generic-client-error
    return reply.status(500).send({ error: 'Internal Server Error', details: error.message });
  });
}

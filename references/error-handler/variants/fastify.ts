import type { FastifyInstance } from 'fastify';

/** An error whose text was written for the client. */
export class AppError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/** Call it before any plugin is registered: children inherit the handlers that their parent had then. */
// not here: error-page-escaped -- every answer is JSON
export function answerErrors(app: FastifyInstance): void {
  // anchor: handler
  app.setErrorHandler((error: Error & { validation?: unknown; statusCode?: number }, request, reply) => {
    // safeguard: generic-client-error
    if (error instanceof AppError) return reply.code(error.statusCode).send({ error: error.message });
    if (error.validation) return reply.code(400).send({ error: 'Invalid input' });
    // The framework's own refusals: too large a body, an unknown content type.
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) return reply.code(status).send({ error: 'Bad request' });
    // safeguard: failure-logged
    request.log.error({ err: error }, 'unhandled');
    // anchor: failure
    return reply.code(500).send({ error: 'Internal error', id: request.id });
  });

  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'Not found' }));
}

import Fastify, { type FastifyInstance } from 'fastify';

const isDevelopment = process.env.NODE_ENV === 'development';

export function buildServer(): FastifyInstance {
  const app = Fastify({
    logger: {
      level: process.env.LOG_LEVEL ?? 'info',
      redact: ['req.headers.authorization', 'req.headers.cookie'],
      ...(isDevelopment && { transport: { target: 'pino-pretty' } }),
    },
  });

  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ route: request.routeOptions.url, status: reply.statusCode, ms: reply.elapsedTime }, 'done');
  });

  return app;
}

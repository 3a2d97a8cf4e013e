import fp from 'fastify-plugin';
import fastifyCookie from '@fastify/cookie';
import fastifySession from '@fastify/session';
import { RedisStore } from 'connect-redis';
import type { FastifyPluginAsync } from 'fastify';

const sessionPlugin: FastifyPluginAsync = async (app) => {
  const secret = app.config.SESSION_SECRET;

  await app.register(fastifyCookie);
  await app.register(fastifySession, {
    secret,
    cookieName: 'sid',
    store: new RedisStore({ client: app.redis }) as never,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', maxAge: 8 * 60 * 60 * 1000, path: '/' },
  });
};

export default fp(sessionPlugin, { name: 'session', dependencies: ['redis'] });

import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

const SUBDOMAIN = /^https:\/\/[a-z0-9-]+\.example\.com$/;

// not here: no-star-with-credentials, origins-named -- a function decides
// not here: origin-check-exact -- cookies are sent
// not here: header-origin-checked, header-origins-named, vary-origin -- the plugin writes the headers, Vary too
export async function allowSubdomains(app: FastifyInstance): Promise<void> {
  // anchor: setup
  await app.register(cors, {
    credentials: true,
    // safeguard: no-reflection, no-star-fallback
    origin: (origin, done) => {
      // Tools and the site itself send no origin, and read what they like.
      // safeguard: origin-checked
      done(null, origin !== undefined && SUBDOMAIN.test(origin));
    },
    methods: ['GET', 'POST'],
  });
}

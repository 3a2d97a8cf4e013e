import type { FastifyInstance } from 'fastify';

/** Pages that may follow a log-out, by the key that links use. */
const PAGES = new Map([
  ['home', '/'],
  ['shop', '/shop'],
  ['goodbye', 'https://www.shop.example/goodbye'],
]);

const Next = { type: 'object', properties: { next: { type: 'string', maxLength: 20 } } } as const;

// not here: scheme-checked-in-browser -- the server sends the redirect
export function logOut(app: FastifyInstance): void {
  app.get<{ Querystring: { next?: string } }>('/logout', { schema: { querystring: Next } }, async (request, reply) => {
    const { next = 'home' } = request.query;
    // anchor: redirect
    return reply.redirect(/* safeguard: same-origin-or-listed */ PAGES.get(next) ?? `/?from=${encodeURIComponent(next)}`, 303);
  });
}

import { Hono } from 'hono';
import { cors } from 'hono/cors';

// Deploy previews of one project on a host where anybody gets a name: the project's own prefix and the team's suffix.
const PREVIEW = /^https:\/\/shop-[a-z0-9]{9}-acme\.vercel\.app$/;

// not here: no-reflection, no-star-with-credentials, no-star-fallback, origin-checked -- tokens travel in a header, cookies are not allowed
// not here: header-origin-checked, header-origins-named, vary-origin -- the middleware writes the headers, Vary too
export function catalog(): Hono {
  const app = new Hono();
  app.use(
    '/prices/*',
    // anchor: setup
    // safeguard: origins-named
    cors({
      // safeguard: origin-check-exact
      origin: (origin) => (origin === 'https://shop.example.com' || PREVIEW.test(origin) ? origin : null),
      allowMethods: ['GET'],
    }),
  );
  app.get('/prices/:sku', (c) => c.json({ sku: c.req.param('sku'), cents: 1290 }));
  return app;
}

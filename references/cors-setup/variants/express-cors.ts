import cors from 'cors';
import { type RequestHandler, Router } from 'express';

/** Exactly what browsers send: scheme, host and port, without a slash at the end. */
const ORIGINS = ['https://app.example.com', 'https://admin.example.com'];

// not here: origin-checked, origin-check-exact -- the list is given as it is
// not here: no-star-with-credentials -- there is no star
// not here: header-origin-checked, header-origins-named, vary-origin -- the package writes the headers, Vary too
export function api(requireUser: RequestHandler): Router {
  const router = Router();
  // anchor: setup
  // safeguard: origins-named
  router.use(cors({ /* safeguard: no-reflection, no-star-fallback */ origin: ORIGINS, credentials: true, methods: ['GET', 'POST'], allowedHeaders: ['Content-Type'], maxAge: 600 }));
  // CORS says which pages may read, never who is asking.
  router.get('/me', requireUser, (req, res) => {
    res.json({ id: res.locals['userId'] });
  });
  return router;
}

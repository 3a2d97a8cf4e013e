import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { requestId, type RequestIdVariables } from 'hono/request-id';

type Env = { Variables: RequestIdVariables };

// not here: error-page-escaped -- every answer is JSON
export function withErrors(): Hono<Env> {
  const app = new Hono<Env>();
  app.use(requestId());

  // anchor: handler
  app.onError((error, c) => {
    // safeguard: generic-client-error
    if (error instanceof HTTPException && error.status < 500) return c.json({ error: error.message }, error.status);
    const id = c.get('requestId');
    // safeguard: failure-logged
    console.error({ id, error });
    return c.json({ error: 'Internal error', id }, 500);
  });

  app.notFound((c) => c.json({ error: 'Not found' }, 404));
  return app;
}

import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { getRates } from './rates';

const app = new Hono();

app.use('/rates/*', cors({ origin: '*', allowMethods: ['GET'], maxAge: 3600 }));

app.get('/rates/:currency', async (c) => {
  const currency = c.req.param('currency').toUpperCase();
  const rates = await getRates();
  const rate = rates.get(currency);
  if (rate === undefined) return c.json({ error: 'Unknown currency' }, 404);
  return c.json({ currency, rate });
});

export default app;

import { Hono } from 'hono';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';

// not here: stored-text-escaped -- the page shows nothing from the database
// not here: raw-is-harmless -- nothing is marked as raw
export const app = new Hono();

// safeguard: protective-headers
app.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'self'"], scriptSrc: ["'self'"] } }));

app.get('/hello', (c) => {
  const name = c.req.query('name') ?? 'stranger';
  // The tag escapes each value for text and for quoted attributes.
  const page = html`<!doctype html>
    <title>Hello</title>
    <h1>Hello ${name}</h1>
    <a href="/people/${encodeURIComponent(name)}" title="${name}">Profile</a>`;
  // anchor: reply
  return c.html(/* safeguard: escaped-per-context */ page);
});

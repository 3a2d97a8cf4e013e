import { createServer } from 'node:http';
import escapeHtml from 'escape-html';

const HEADERS = { 'Content-Type': 'text/html; charset=utf-8', 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'" };

// not here: stored-text-escaped -- the page shows nothing from the database
// not here: raw-is-harmless -- nothing is marked as raw
// not here: protective-headers -- the reply sets its own
export const server = createServer((req, res) => {
  const url = new URL(req.url ?? '/', 'http://localhost');
  const fields = [...url.searchParams].map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`);
  res.writeHead(200, HEADERS);
  // anchor: reply
  res.end(/* safeguard: escaped-per-context */ `<h1>${escapeHtml(url.pathname)}</h1><dl>${fields.join('')}</dl>`);
});

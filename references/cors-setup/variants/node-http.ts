import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

const ORIGINS = new Set(['https://app.example.com', 'https://admin.example.com']);

/** Sends the headers of CORS; true when the request was a preflight and is answered. */
function allowOrigins(req: IncomingMessage, res: ServerResponse): boolean {
  // Caches must not give one origin what was made for another, whether it is allowed or not.
  // safeguard: vary-origin
  res.setHeader('Vary', 'Origin');
  const { origin } = req.headers;
  // safeguard: header-origin-checked
  if (origin !== undefined && ORIGINS.has(origin)) {
    // anchor: header
    // safeguard: header-origins-named
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  if (req.method !== 'OPTIONS') return false;
  res.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  res.setHeader('Access-Control-Allow-Headers', 'Content-Type');
  res.writeHead(204).end();
  return true;
}

// not here: no-reflection, no-star-with-credentials, no-star-fallback, origin-checked, origin-check-exact, origins-named -- the headers are written by hand
export function server(handle: (req: IncomingMessage, res: ServerResponse) => void): Server {
  return createServer((req, res) => {
    if (!allowOrigins(req, res)) handle(req, res);
  });
}

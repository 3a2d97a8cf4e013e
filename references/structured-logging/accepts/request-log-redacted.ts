import express from 'express';
import { pinoHttp } from 'pino-http';

const app = express();

/** Paths, with the placeholder that the library puts in. */
export function byPaths() {
  // anchor: requests
  // safeguard: request-log-redacted
  app.use(pinoHttp({ redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'] }));
}

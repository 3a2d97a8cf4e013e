import express from 'express';
import { pinoHttp } from 'pino-http';

const app = express();

/** The default writes all headers. */
export function byDefault() {
  // anchor: requests
  app.use(pinoHttp());
}

import express from 'express';
import pino from 'pino';
import { pinoHttp } from 'pino-http';

export const logger = pino({ level: process.env.LOG_LEVEL ?? 'info', base: { service: 'orders' } });

export const app = express();

app.use(express.json());
// expect: request-log-redacted
app.use(pinoHttp());

app.get('/health', (_req, res) => {
  res.json({ ok: true });
});

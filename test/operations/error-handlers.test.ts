/** Which functions are told as handlers of errors, so that the code alone shows the task. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const REPLY = "{\n  console.error(err);\n  res.status(500).json({ error: 'Something went wrong' });\n}";

test.each([
  [`export function onError(err, req, res, next) ${REPLY}`, true],
  [`import express from 'express';\nconst app = express();\napp.use((err, _req, res, _next) => ${REPLY});`, true],
  [
    `import type { ErrorRequestHandler } from 'express';\nexport const onError: ErrorRequestHandler = (err, _q, res, _n) => ${REPLY};`,
    true,
  ],
  [`import type { Pool } from 'pg';\nexport function list(pool: Pool, req, res, next) ${REPLY.replace('err', 'pool')}`, false],
  [`export function onError(err, req, res) ${REPLY}`, false],
])('%s → %s', async (text, isHandler) => {
  expect((await reviewed(null, text)).matches.some(({ reference }) => reference === 'error-handler')).toBe(isHandler);
});

const RAW = (data: string) =>
  `import { createHmac, timingSafeEqual } from 'node:crypto';\nexport function isSent(req, secret) {\n  const digest = createHmac('sha256', secret).update(${data}).digest();\n  return timingSafeEqual(digest, Buffer.from(req.get('x-signature') ?? '', 'hex'));\n}`;

test.each([
  ['req.rawBody', true],
  ['req.sequence', false],
])('a MAC of %s is one of a request: %s', async (data, isWebhook) => {
  expect((await reviewed(null, RAW(data))).matches.some(({ reference }) => reference === 'webhook-signature')).toBe(isWebhook);
});

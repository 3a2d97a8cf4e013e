/** Errors of all kinds against three variants: what the client reads, and what the log gets. */
import { Writable } from 'node:stream';
import express, { type ErrorRequestHandler } from 'express';
import fastify from 'fastify';
import { HTTPException } from 'hono/http-exception';
import pino from 'pino';
import request from 'supertest';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { escaped } from './accepts/error-page-escaped.ts';
import * as accepted from './accepts/generic-client-error.ts';
import { echoedPath } from './lookalikes/error-page-escaped.ts';
import * as lookalikes from './lookalikes/generic-client-error.ts';
import { AppError, errorHandler, notFound } from './variants/express.ts';
import { answerErrors, AppError as FastifyAppError } from './variants/fastify.ts';
import { withErrors } from './variants/hono.ts';

const SECRET = 'connect ECONNREFUSED 10.0.0.7:5432 as app_admin';

function memory() {
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  return { lines, stream };
}

const failure = (): Error => Object.assign(new Error(SECRET), { config: { url: SECRET } });

describe('express', () => {
  const { lines, stream } = memory();
  const app = express()
    .get('/broken', () => { throw failure(); })
    .get('/known', () => { throw new AppError(409, 'Already exists'); })
    .get('/invalid', () => { z.object({ age: z.number() }).parse({ age: SECRET }); })
    .use(notFound, errorHandler(pino(stream)));

  it('hides unexpected errors and logs them', async () => {
    const reply = await request(app).get('/broken').set('x-request-id', 'r-1').expect(500);
    expect(reply.body).toEqual({ error: 'Internal error', id: 'r-1' });
    expect(lines.join('')).toContain(SECRET);
    expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({ id: 'r-1', err: { stack: expect.stringContaining('behavior.test') } });
  });

  it('shows the program\'s own errors and names invalid fields', async () => {
    expect((await request(app).get('/known').expect(409)).body).toEqual({ error: 'Already exists' });
    const invalid = await request(app).get('/invalid').expect(400);
    expect(invalid.body.fields).toEqual(['age']);
    expect(invalid.text).not.toContain(SECRET);
  });

  it('says nothing of an address that does not exist', async () => {
    const reply = await request(app).get('/<script>alert(1)</script>').expect(404);
    expect(reply.text).not.toContain('script');
  });
});

it('fastify hides unexpected errors and logs them', async () => {
  const { lines, stream } = memory();
  const app = fastify({ logger: { stream } });
  answerErrors(app);
  app.get('/broken', () => { throw failure(); });
  app.get('/known', () => { throw new FastifyAppError(409, 'Already exists'); });
  app.post('/typed', { schema: { body: { type: 'object', required: ['age'] } } }, () => 'ok');
  const broken = await app.inject('/broken');
  expect([broken.statusCode, broken.json().error]).toEqual([500, 'Internal error']);
  expect(broken.body).not.toContain(SECRET);
  expect(lines.join('')).toContain(SECRET);
  expect((await app.inject('/known')).json()).toEqual({ error: 'Already exists' });
  expect((await app.inject({ method: 'POST', url: '/typed', payload: {} })).statusCode).toBe(400);
  expect((await app.inject({ method: 'POST', url: '/typed', payload: '<x/>', headers: { 'content-type': 'text/xml' } })).statusCode).toBe(415);
  expect((await app.inject('/nowhere')).json()).toEqual({ error: 'Not found' });
});

it('hono hides unexpected errors and logs them', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const app = withErrors();
  app.get('/broken', () => { throw failure(); });
  app.get('/known', () => { throw new HTTPException(409, { message: 'Already exists' }); });
  const broken = await app.request('/broken');
  expect(broken.status).toBe(500);
  expect(await broken.text()).not.toContain(SECRET);
  expect(log).toHaveBeenCalledWith(expect.objectContaining({ error: expect.objectContaining({ message: SECRET }) }));
  expect(await (await app.request('/known')).json()).toEqual({ error: 'Already exists' });
  log.mockRestore();
});

const failing = (handler: unknown) =>
  request(express().get('/', () => { throw failure(); }).use(handler as ErrorRequestHandler, ((_e, _req, res, _next) => void res.sendStatus(500)) as ErrorRequestHandler)).get('/');

it.each(Object.entries(accepted))('accepted %s shows nothing of it', async (_name, handler) => {
  expect((await failing(handler)).text).not.toContain('10.0.0.7');
});

it.each(Object.entries(lookalikes))('look-alike %s shows the address of the database', async (_name, handler) => {
  expect((await failing(handler)).text).toMatch(/10\.0\.0\.7/);
});

it('an escaped path is text, an echoed one runs', async () => {
  const path = '/%3Csvg%20onload=alert(1)%3E';
  expect((await request(express().use(escaped)).get(path)).text).not.toContain('<svg');
  const reply = await request(express().use(echoedPath)).get(path);
  expect(reply.text).toContain('<svg onload=alert(1)>');
  expect(reply.type).toBe('text/html');
});

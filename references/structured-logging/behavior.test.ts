/** A log-in and a reset link against two variants and the shapes: what the log holds of them. */
import { Writable } from 'node:stream';
import express, { type RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import request from 'supertest';
import { describe, expect, it, vi } from 'vitest';
import winston from 'winston';
import * as lookalikes from './lookalikes/request-parts-chosen.ts';
import { createLogger, loginFailed, logRequests } from './variants/pino.ts';
import * as withWinston from './variants/winston.ts';

const SECRETS = ['hunter2', 'tok-123', 'sid-456', 'reset-789'];

function memory() {
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  return { lines, stream };
}

const login = (...middleware: RequestHandler[]) =>
  request(express().use(express.json(), ...middleware).post('/login', (_req, res) => void res.cookie('sid', 'sid-456').json({ ok: true })))
    .post('/login?reset=reset-789')
    .set('Authorization', 'Bearer tok-123')
    .set('Cookie', 'sid=sid-456')
    .send({ user: { password: 'hunter2' } })
    .expect(200);

const found = (lines: readonly string[]) => SECRETS.filter((secret) => lines.join('').includes(secret));

describe('variants', () => {
  it('pino logs the request without its secrets', async () => {
    const { lines, stream } = memory();
    const logger = createLogger('info', stream);
    await login(logRequests(logger));
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ req: { method: 'POST', path: '/login' }, res: { status: 200 } });
    expect(found(lines)).toEqual([]);
  });

  it('pino removes nested secrets and keeps one line an entry', () => {
    const { lines, stream } = memory();
    const logger = createLogger('info', stream);
    logger.info({ password: 'hunter2', user: { name: 'a\nb', token: 'tok-123' }, req: { headers: { cookie: 'sid-456' } } }, 'x');
    loginFailed(logger, '7\n8');
    expect(found(lines)).toEqual([]);
    expect(lines.map((line) => line.trimEnd().split('\n').length)).toEqual([1, 1]);
  });

  it('winston does the same', async () => {
    const { lines, stream } = memory();
    const logger = withWinston.createLogger('info', new winston.transports.Stream({ stream }));
    await login(withWinston.logRequests(logger));
    logger.info('x', { a: { b: { password: 'hunter2', list: [{ token: 'tok-123' }] } } });
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ method: 'POST', path: '/login', status: 200 });
    expect(found(lines)).toEqual([]);
  });
});

describe('look-alikes', () => {
  it.each(Object.entries(lookalikes))('%s writes secrets', async (_name, middleware) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    await login(middleware as RequestHandler);
    expect(found(log.mock.calls.map((call) => JSON.stringify(call))).length).toBeGreaterThan(0);
    log.mockRestore();
  });

  it('the default of pino-http writes the token and the cookie', async () => {
    const { lines, stream } = memory();
    await login(pinoHttp({}, stream));
    expect(found(lines)).toEqual(expect.arrayContaining(['tok-123', 'sid-456', 'reset-789']));
  });
});

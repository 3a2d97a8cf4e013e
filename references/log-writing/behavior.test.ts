/** The variants write one line for each entry and leave secrets out; the look-alikes do not. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express, { type Request } from 'express';
import request from 'supertest';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as accepted from './accepts/one-line-each.ts';
import * as forged from './lookalikes/one-line-each.ts';
import { failedPassword } from './lookalikes/secrets-left-out.ts';
import { failedLogins } from './variants/audit-file.ts';
import { audit } from './variants/console-json.ts';
import { createLog, logRequests } from './variants/pino.ts';

const NAME = 'x\n2026-01-01 INFO login ok user=admin\r\nmore\u001b[2K';
const asked = { body: { user: NAME }, query: { q: NAME }, params: { id: NAME }, headers: { authorization: 'Bearer s3cret' }, ip: '10.0.0.1', get: () => 'agent' } as unknown as Request;

/** What the console printed, line by line. */
function printed(run: () => void): readonly string[] {
  const lines: string[] = [];
  for (const level of ['log', 'warn'] as const) vi.spyOn(console, level).mockImplementation((...args) => void lines.push(args.join(' ')));
  run();
  return lines.join('\n').split(/\r\n|\n|\r/);
}
afterEach(() => vi.restoreAllMocks());

describe('pino', () => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });

  it('writes one record a request', async () => {
    const app = express().use(logRequests(log)).get('/*rest', (_req, res) => void res.end());
    await request(app).get('/a%0Ab').set('User-Agent', 'agent').set('Authorization', 'Bearer s3cret');
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toContain('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'request', method: 'GET', status: 200, agent: 'agent' });
    expect(lines.join()).not.toContain('s3cret');
  });
  it('leaves secrets out, one level deep', () => {
    lines.length = 0;
    log.info({ headers: { authorization: 's3cret', cookie: 's3cret' }, user: { password: 's3cret' } });
    expect(lines.join()).not.toContain('s3cret');
  });
});

it('the console gets one line of JSON', () => {
  const lines = printed(() => audit('login_failed', asked, { user: NAME }));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'login_failed', user: NAME });
});

it('the file gets one line for each entry', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'log-'));
  const file = path.join(folder, 'audit.log');
  const app = express().use(express.json(), failedLogins({ file }));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await request(app).post('/login-failed').send({ user: NAME });
  await request(app).post('/login-failed').send({ user: 'bob' });
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).user)).toEqual([NAME, 'bob']);
  await rm(folder, { recursive: true });
});

it.each(Object.entries(accepted))('%s prints one line', (_, run) => expect(printed(() => run(asked))).toHaveLength(1));
it.each(Object.entries(forged))('%s prints a forged one', (_, run) => expect(printed(() => run(asked)).join('\n').toLowerCase()).toMatch(/^2026-01-01 info|login ok user=admin$/m));
it('failedPassword prints the password', () => expect(printed(() => failedPassword({ body: { user: 'ada', password: 's3cret' } } as Request)).join()).toContain('s3cret'));

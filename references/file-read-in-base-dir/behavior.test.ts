/** Three variants serve from a temporary folder; the look-alikes read the file beside it. */
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express, { type Request } from 'express';
import fastify from 'fastify';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const SECRET = 'outside the base';

let folder: string;
let accepts: typeof import('./accepts/contained-in-base.ts');
let lookalikes: typeof import('./lookalikes/contained-in-base.ts');
let files: typeof import('./variants/express-send-file.ts').files;
let readGuide: typeof import('./variants/id-to-path.ts').readGuide;
let readTemplate: typeof import('./variants/id-to-path.ts').readTemplate;
let streamed: express.Express;
let api: ReturnType<typeof fastify>;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'file-read-')));
  const uploads = path.join(folder, 'uploads');
  await mkdir(path.join(uploads, '2024'), { recursive: true });
  await mkdir(path.join(folder, 'uploads-private'));
  await writeFile(path.join(uploads, '2024', 'report.pdf'), 'the report');
  await writeFile(path.join(uploads, 'terms.pdf'), 'the terms');
  await writeFile(path.join(folder, 'uploads-private', 'x.md'), SECRET);
  await writeFile(path.join(folder, 'secret.md'), SECRET);
  await symlink(folder, path.join(uploads, 'link'));

  // The variants resolve their folder when they are loaded.
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  accepts = await import('./accepts/contained-in-base.ts');
  lookalikes = await import('./lookalikes/contained-in-base.ts');
  ({ files } = await import('./variants/express-send-file.ts'));
  ({ readGuide, readTemplate } = await import('./variants/id-to-path.ts'));
  const { downloads } = await import('./variants/node-fs-stream.ts');
  const { invoices } = await import('./variants/fastify-static.ts');
  streamed = express().use(await downloads(uploads));
  api = fastify();
  await invoices(api, { folder: uploads });
});

afterAll(async () => {
  vi.restoreAllMocks();
  await api.close();
  await rm(folder, { recursive: true });
});

const named = (name: string) => ({ query: { name } }) as unknown as Request;

describe('variants', () => {
  it('send a file below the base', async () => {
    const sent = await request(express().use(files)).get('/files/2024/report.pdf').expect(200);
    expect(sent.body.toString()).toBe('the report');
    const stream = await request(streamed).get('/downloads').query({ name: '2024/report.pdf' }).expect(200);
    expect(stream.body.toString()).toBe('the report');
    expect(stream.headers).toMatchObject({ 'content-disposition': 'attachment; filename=report.pdf', 'x-content-type-options': 'nosniff' });
    const reply = await api.inject('/invoices/terms.pdf');
    expect([reply.statusCode, reply.body]).toEqual([200, 'the terms']);
  });

  it.each(['../secret.md', '../uploads-private/x.md', '/etc/hosts', '..', '.', 'missing.md', 'link/secret.md'])('refuse %s', async (name) => {
    await request(streamed).get('/downloads').query({ name }).expect(404);
    if (name === 'link/secret.md') return; // Links are the business of whoever fills the folder there.
    await request(express().use(files)).get(`/files/${encodeURIComponent(name)}`).expect(404);
    expect((await api.inject(`/invoices/${encodeURIComponent(name)}`)).statusCode).toBeGreaterThanOrEqual(400);
  });

  it('know only their own names', async () => {
    await expect(readGuide('../secret')).rejects.toThrow('No such guide');
    await expect(readTemplate('../secret')).rejects.toThrow('No such template');
  });
});

describe('accepted shapes', () => {
  const bad = ['../secret.md', '../uploads-private/x.md', '../../etc/hosts', '..', ''];

  it.each(['relativeWay', 'baseName', 'namePattern', 'absorbed', 'eachSegment', 'oneOfList', 'inHelper', 'withoutSeparators'] as const)(
    '%s serves and refuses',
    async (shape) => {
      expect((await accepts[shape](named('terms.pdf'))).toString()).toBe('the terms');
      for (const name of bad) await expect(Promise.resolve().then(() => accepts[shape](named(name)))).rejects.toThrow();
    },
  );
});

describe('look-alikes', () => {
  const attacks = {
    joinOnly: '../secret.md',
    prefixWithoutSeparator: '../uploads-private/x.md',
    dotsRemoved: '....//secret.md',
    firstDotsRemoved: '../../uploads-private/x.md',
    dotsRefusedOnly: 'SECRET',
    decodedAfterCheck: '%2e%2e%2fsecret.md',
    existingOnly: '../secret.md',
    endingOnly: '../secret.md',
  } as const;

  it.each(Object.entries(attacks))('%s reads outside the base', async (shape, name) => {
    const attack = named(name === 'SECRET' ? path.join(folder, 'secret.md') : name);
    expect((await lookalikes[shape as keyof typeof attacks](attack)).toString()).toBe(SECRET);
  });

  it('answeredButRead reads what it refused', async () => {
    const refused = { status: () => ({ end: () => undefined }) };
    expect((await lookalikes.answeredButRead(named('../secret.md'), refused as never)).toString()).toBe(SECRET);
  });
});

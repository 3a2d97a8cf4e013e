/** Failing databases, files and mails: whether the error arrives where it can be answered, and what look-alikes do with it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import express, { type RequestHandler } from 'express';
import request from 'supertest';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { toldApart } from './accepts/settled-results-inspected.ts';
import { printedAndUsed } from './lookalikes/callback-errors-checked.ts';
import { notAwaited } from './lookalikes/no-floating-promises.ts';
import { printedOnly } from './lookalikes/rejections-forwarded.ts';
import { neverRead } from './lookalikes/settled-results-inspected.ts';
import { orders } from './variants/express-routes.ts';
import { sendDueMails } from './variants/mail-worker.ts';
import { download } from './variants/stream-pipeline.ts';

/** A pool that refuses the statements that the text names. */
const poolWithout = (refused: RegExp) =>
  ({
    query: async (text: string) => {
      if (refused.test(text)) throw new Error('the database is gone');
      return { rows: [{ id: 1 }] };
    },
  }) as never;

describe('express routes', () => {
  it('serves what works', async () => {
    await request(orders(poolWithout(/nothing/), () => {})).post('/orders/1/close').expect(204);
  });

  it('answers once with 500 and reports, whichever step fails', async () => {
    for (const refused of [/shop_order WHERE/, /app_user/, /UPDATE/, /INSERT/]) {
      const report = vi.fn();
      const reply = await request(orders(poolWithout(refused), report)).post('/orders/1/close').expect(500);
      expect(reply.body).toEqual({ error: 'Something went wrong' });
      expect(report).toHaveBeenCalledTimes(1);
    }
  });

  it('is left hanging by a wrapper that only prints', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    const app = express().get('/', printedOnly(() => Promise.reject(new Error('no'))));
    await expect(request(app).get('/').timeout(200)).rejects.toThrow(/timeout/i);
    expect(print).toHaveBeenCalled();
    print.mockRestore();
  });
});

describe('floating promises', () => {
  it('tells the client that a refused write was done, and leaves a rejection to the process', async () => {
    let refused: Promise<never> | undefined;
    const pool = { query: () => (refused = Promise.reject(new Error('no'))).catch(() => {}) };
    const app = express().use(express.json()).post('/', notAwaited(pool as never) as RequestHandler);
    await request(app).post('/').send({ kind: 'visit' }).expect(204);
    await expect(refused).rejects.toThrow('no');
  });
});

describe('stream pipeline', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aidiff-stream-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('sends a file, and answers 500 for one that is not there', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'hello');
    const app = express().get('/a', download(path)).get('/b', download(join(folder, 'missing')));
    app.use(((_error, _req, res, _next) => void res.sendStatus(500)) as express.ErrorRequestHandler);
    const reply = await request(app).get('/a').buffer(true).parse((res, done) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
    });
    const body = reply.body as Buffer;
    expect((body[0] === 0x1f ? gunzipSync(body) : body).toString()).toBe('hello');
    await request(app).get('/b').expect(500);
  });
});

describe('mail worker', () => {
  const mails = [1, 2, 3].map((id) => ({ id, recipient: `u${id}@example.org`, subject: 's', body: 'b' }));

  it('sends the others and fails when one is refused', async () => {
    const done: number[] = [];
    const pool = { query: async (text: string, [id]: number[]) => (text.startsWith('SELECT') ? { rows: mails } : void done.push(id ?? 0)) };
    const transport = { sendMail: async ({ to }: { to: string }) => { if (to.startsWith('u2')) throw new Error('refused'); } };
    await expect(sendDueMails(pool as never, transport as never)).rejects.toThrow('1 of 3 mails were not sent');
    expect(done).toEqual([1, 3]);
  });

  it('is told that all were sold when results are not read', async () => {
    const pool = { query: async (_: string, [id]: number[]) => { if (id === 2) throw new Error('refused'); } } as never;
    expect(await neverRead(pool, [1, 2])).toEqual({ sold: 2 });
    expect(await toldApart(pool, [1, 2])).toEqual([2]);
  });
});

it('a callback that only prints answers with nothing', () => {
  const print = vi.spyOn(console, 'error').mockImplementation(() => {});
  const json = vi.fn();
  const pool = { query: (_: string, __: unknown[], done: (error: Error, result?: unknown) => void) => done(new Error('no')) };
  printedAndUsed(pool as never, { params: { id: '1' } } as never, { json } as never);
  expect(json).toHaveBeenCalledWith(undefined);
  print.mockRestore();
});

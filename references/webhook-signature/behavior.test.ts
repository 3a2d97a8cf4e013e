/** Two receivers: genuine events count once, all others not at all; the look-alike counts an event without a signature. */
import { createHmac, randomBytes } from 'node:crypto';
import express, { type Response as Reply } from 'express';
import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { onlyWhenGiven } from './lookalikes/webhook-check-decides.ts';
import { webhooks } from './variants/express-hmac.ts';
import { pushHandler } from './variants/web-platform.ts';

const secret = randomBytes(32).toString('hex');
const mac = (text: string, key = secret) => createHmac('sha256', key).update(text).digest('hex');

describe('express', () => {
  const seen = new Set<string>();
  const paid: number[] = [];
  const pool = {
    query: async (text: string, [value]: [string | number]) => {
      if (text.startsWith('UPDATE')) return { rowCount: paid.push(Number(value)) };
      const fresh = !seen.has(String(value));
      seen.add(String(value));
      return { rowCount: fresh ? 1 : 0 };
    },
  };
  const app = express().use(webhooks({ pool: pool as never, secret }));
  const BODY = '{ "id": "evt_1", "type": "order.paid",  "order": 7 }';
  const now = () => String(Math.floor(Date.now() / 1000));
  const send = (body: string, time: string | undefined, signature: string | undefined) => {
    const post = request(app).post('/webhooks/orders').set('Content-Type', 'application/json');
    if (time !== undefined) post.set('webhook-timestamp', time);
    if (signature !== undefined) post.set('webhook-signature', signature);
    return post.send(body);
  };

  beforeEach(() => {
    seen.clear();
    paid.length = 0;
  });

  it('counts a genuine event once', async () => {
    const time = now();
    await send(BODY, time, mac(`${time}.${BODY}`)).expect(204);
    await send(BODY, time, mac(`${time}.${BODY}`)).expect(204);
    expect(paid).toEqual([7]);
  });

  it('refuses what is not signed, signed by others, changed, cut or old', async () => {
    const time = now();
    const old = String(Number(time) - 400);
    await send(BODY, time, undefined).expect(401);
    await send(BODY, undefined, mac(`.${BODY}`)).expect(401);
    await send(BODY, time, mac(`${time}.${BODY}`, 'another secret')).expect(401);
    await send(BODY.replace('7', '8'), time, mac(`${time}.${BODY}`)).expect(401);
    await send(BODY, time, mac(`${time}.${BODY}`).slice(0, 32)).expect(401);
    await send(BODY, old, mac(`${old}.${BODY}`)).expect(401);
    await send(BODY, 'soon', mac(`soon.${BODY}`)).expect(401);
    await send('{}', time, mac(`${time}.{}`)).expect(422);
    expect(paid).toEqual([]);
  });

  it('does not start without a secret', () => {
    expect(() => webhooks({ pool: pool as never, secret: '' })).toThrow(/32/);
  });
});

it('web platform: only what GitHub signed sets something off', async () => {
  const pushes: string[] = [];
  const handle = pushHandler(secret, async (delivery, { repository, ref }) => void pushes.push(`${delivery} ${repository} ${ref}`));
  const body = JSON.stringify({ repository: { full_name: 'ada/engine' }, ref: 'refs/heads/main' });
  const post = (signature: string) => handle(new Request('https://ci.example/hook', { method: 'POST', body, headers: { 'x-hub-signature-256': signature, 'x-github-delivery': 'd1' } }));
  expect((await post(`sha256=${mac(body)}`)).status).toBe(202);
  for (const signature of ['', 'sha256=', mac(body), `sha256=${mac(body, 'other')}`, `sha1=${mac(body)}`]) expect((await post(signature)).status).toBe(401);
  expect(pushes).toEqual(['d1 ada/engine refs/heads/main']);
});

it('the look-alike handles an event without a signature', async () => {
  const paid: string[] = [];
  const res = { sendStatus: () => res } as unknown as Reply;
  await onlyWhenGiven({ get: () => undefined, body: Buffer.from('{"order":7}') } as never, res, { query: async (_: string, [order]: string[]) => void paid.push(String(order)) } as never);
  expect(paid).toEqual(['7']);
});

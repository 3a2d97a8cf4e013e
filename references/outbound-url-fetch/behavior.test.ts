/** A server of the own network stands for the secret: no variant reaches it, the look-alikes do. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Request } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as accepts from './accepts/public-or-listed-host.ts';
import * as lookalikes from './lookalikes/public-or-listed-host.ts';
import { deliver } from './variants/axios-webhook.ts';
import { feeds } from './variants/fetch-allow-list.ts';
import { fetchPage, isPublic, publicLookup } from './variants/undici-public-only.ts';

let server: Server;
let port: number;
let asked = 0;
const app = express().use(feeds);

beforeAll(async () => {
  server = createServer((_req, res) => {
    asked += 1;
    res.setHeader('Content-Type', 'text/html').end('secret');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const INSIDE = (at: number) => [`http://127.0.0.1:${at}/`, `http://2130706433:${at}/`, `http://0x7f.1:${at}/`, `http://[::ffff:127.0.0.1]:${at}/`, 'http://169.254.169.254/latest/meta-data/', 'http://10.0.0.5/', 'http://[::1]/', 'file:///etc/passwd', 'no address'];

const query = (url: string) => ({ query: { url } }) as unknown as Request;

describe('the variants', () => {
  it('reach nothing inside', async () => {
    const before = asked;
    for (const url of INSIDE(port)) {
      await request(app).get('/feeds').query({ url }).expect(400);
      await expect(fetchPage(url)).rejects.toThrow();
      await expect(deliver({ url, secret: '' }, { id: '1', type: 'x' })).rejects.toThrow();
    }
    expect(asked).toBe(before);
  });

  it.each(['https://feeds.example.org@127.0.0.1/', 'https://feeds.example.org.evil.test/', 'https://evil.test/?feeds.example.org', 'http://feeds.example.org/', 'https://feeds.example.org:8443/'])('refuse %s', async (url) => {
    await request(app).get('/feeds').query({ url }).expect(400);
  });

  it('fetch a listed feed as text', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('<rss/>', { headers: { 'Content-Type': 'text/html' } }));
    await request(app).get('/feeds').query({ url: 'https://feeds.example.org/a' }).expect(200).expect('Content-Type', /text\/plain/);
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ redirect: 'error' });
    fetched.mockResolvedValue(new Response('x'.repeat(2_000_000)));
    await request(app).get('/feeds').query({ url: 'https://feeds.example.org/a' }).expect(500);
    fetched.mockRestore();
  });

  it('refuse a name that resolves to the own machine', async () => {
    const error = await new Promise<unknown>((resolve) => publicLookup('localhost', {}, resolve));
    expect(String(error)).toContain('not a public host');
  });

  it.each([['93.184.216.34', true], ['2606:2800:220:1:248:1893:25c8:1946', true], ['127.0.0.1', false], ['169.254.169.254', false], ['100.64.0.1', false], ['::1', false], ['fd00::1', false], ['::ffff:10.0.0.1', false]])('%s is public: %s', (address, expected) => {
    expect(isPublic(address)).toBe(expected);
  });
});

describe('accepted shapes', () => {
  it.each(['origin', 'prefixWithSlash', 'subdomains'] as const)('%s refuses the own network', async (name) => {
    await expect((async () => accepts[name](query(`http://127.0.0.1:${port}/`)))()).rejects.toThrow();
    await expect((async () => accepts[name](query(`https://api.example.com@127.0.0.1:${port}/`)))()).rejects.toThrow();
  });
});

describe('look-alikes', () => {
  it.each([
    ['asItIs', (at: number) => `http://127.0.0.1:${at}/`],
    ['schemeOnly', (at: number) => `http://127.0.0.1:${at}/`],
    ['contained', (at: number) => `http://127.0.0.1:${at}/?example.com`],
    ['twoNames', (at: number) => `http://127.0.0.2:${at}/`],
    ['patterns', (at: number) => `http://0.0.0.0:${at}/`],
  ] as const)('%s lets the address through', async (name, url) => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('secret'));
    await lookalikes[name](query(url(port)));
    expect(fetched).toHaveBeenCalledOnce();
    fetched.mockRestore();
  });

  it('prefixWithoutSlash takes a user name for a host', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('secret'));
    await lookalikes.prefixWithoutSlash(query(`https://api.example.com@127.0.0.1:${port}/`));
    expect(new URL(String(fetched.mock.calls[0]?.[0])).hostname).toBe('127.0.0.1');
    fetched.mockRestore();
  });
});

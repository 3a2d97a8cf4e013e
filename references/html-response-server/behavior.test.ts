/** Pages are parsed as a browser would parse them: what counts is which elements and attributes are there. */
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import { Window } from 'happy-dom';
import type { Pool } from 'pg';
import request from 'supertest';
import { afterAll, describe, expect, it } from 'vitest';
import * as accepts from './accepts/escaped-per-context.ts';
import * as lookalikes from './lookalikes/escaped-per-context.ts';
import { pages } from './variants/express.ts';
import { app as hono } from './variants/hono-html.ts';
import { server } from './variants/node-http.ts';

const SCRIPT = '<img src=x onerror=alert(1)>';
const QUOTE = '" onfocus="alert(1)';

const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
afterAll(() => window.close());

const parsed = (html: string) => new window.DOMParser().parseFromString(html, 'text/html');

/** Elements that were not meant, handlers, and links that run script. */
function findings(html: string): readonly string[] {
  return [...parsed(html).querySelectorAll('*')].flatMap((element) => [
    ...(['IMG', 'SVG'].includes(element.tagName.toUpperCase()) ? [element.tagName] : []),
    ...element.getAttributeNames().filter((name) => /^on(?!click)/.test(name)),
    ...(/^\s*javascript:/i.test(element.getAttribute('href') ?? '') ? ['link'] : []),
  ]);
}

async function page(handler: (req: Request, res: Response) => unknown, text: string): Promise<string> {
  const reply = await request(express().get('/', handler as never)).get('/').query({ text });
  return reply.text;
}

const rows = [
  { title: SCRIPT, site: 'javascript:alert(1)' },
  { title: 'Good', site: 'https://example.org/?a=1&b=2' },
];
const shop = express().use(pages({ query: async () => ({ rows }) } as unknown as Pool));

describe('the variants', () => {
  it.each([SCRIPT, QUOTE, "'><svg onload=alert(1)>"])('show %j as text', async (text) => {
    const reply = await request(shop).get('/search').query({ q: text });
    expect(findings(reply.text)).toEqual([]);
    expect(parsed(reply.text).querySelector('input')?.value).toBe(text);

    const hello = await hono.request(`/hello?name=${encodeURIComponent(text)}`);
    const html = await hello.text();
    expect(findings(html)).toEqual([]);
    expect(parsed(html).querySelector('h1')?.textContent).toBe(`Hello ${text}`);
    expect(hello.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it('link to web addresses only, and list every row', async () => {
    const document = parsed((await request(shop).get('/search')).text);
    expect([...document.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual(['https://example.org/?a=1&b=2']);
    expect([...document.querySelectorAll('li')].map((li) => li.textContent)).toEqual([SCRIPT, 'Good']);
  });

  it('answer an unknown path with JSON', async () => {
    await request(shop).get('/%3Cimg%20src=x%3E').expect(404).expect('Content-Type', /json/);
  });

  it('print a form', async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const reply = await fetch(`http://127.0.0.1:${port}/x?a=${encodeURIComponent(SCRIPT)}`);
    const html = await reply.text();
    server.close();
    expect(findings(html)).toEqual([]);
    expect(parsed(html).querySelector('dd')?.textContent).toBe(SCRIPT);
  });
});

describe('accepted shapes', () => {
  it.each(['byLibrary', 'asNumbers', 'chained', 'sanitized', 'partOfUrl', 'dataAttribute'] as const)('%s leaves nothing that runs', async (name) => {
    for (const text of [QUOTE, '<script>alert(1)</script>', '<a href="javascript:alert(1)">x</a>']) {
      expect(findings(await page(accepts[name], text))).toEqual([]);
    }
  });
});

describe('look-alikes', () => {
  it.each([
    ['asItIs', SCRIPT],
    ['message', SCRIPT],
    ['firstOnly', `<>${SCRIPT}`],
    ['scriptRemoved', SCRIPT],
    ['unquoted', 'x onfocus=alert(1)'],
    ['quotesLeft', QUOTE],
    ['escapedUrl', 'javascript:alert(1)'],
  ] as const)('%s lets %j through', async (name, text) => {
    expect(findings(await page(lookalikes[name], text))).not.toEqual([]);
  });

  it('inScript and jsonInScript let the value become script', async () => {
    expect(parsed(await page(lookalikes.inScript, 'alert(1)')).querySelector('script')?.textContent).toBe('var q = alert(1);');
    expect(findings(await page(lookalikes.jsonInScript, `</script>${SCRIPT}`))).toContain('IMG');
  });
});

import type { Request } from 'express';

/** Nothing looks at the host. */
export function asItIs(req: Request) {
  // anchor: fetch
  return fetch(String(req.query['url']));
}

/** It is an address; whose it is, nobody asks. */
export function schemeOnly(req: Request) {
  const url = new URL(String(req.query['url']));
  if (!['http:', 'https:'].includes(url.protocol)) throw new RangeError('url');
  // anchor: fetch
  return fetch(url.href);
}

/** https://api.example.com@127.0.0.1 begins with it as well. */
export function prefixWithoutSlash(req: Request) {
  const url = String(req.query['url']);
  if (!url.startsWith('https://api.example.com')) throw new RangeError('url');
  // anchor: fetch
  return fetch(url);
}

/** The name may stand in the query of another host's address. */
export function contained(req: Request) {
  const url = String(req.query['url']);
  if (!url.includes('example.com')) throw new RangeError('url');
  // anchor: fetch
  return fetch(url);
}

/** Two names of many: 169.254.169.254, 10.0.0.5 and [::1] are others. */
export function twoNames(req: Request) {
  const { hostname, href } = new URL(String(req.query['url']));
  if (hostname === 'localhost' || hostname === '127.0.0.1') throw new RangeError('url');
  // anchor: fetch
  return fetch(href);
}

/** Link-local, unique local and IPv6 addresses are missing from the patterns. */
export function patterns(req: Request) {
  const { hostname, href } = new URL(String(req.query['url']));
  if (/^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(hostname)) throw new RangeError('url');
  // anchor: fetch
  return fetch(href);
}

/** Anyone can register myexample.com, and point it inside. */
export function endsWithName(req: Request) {
  const url = new URL(String(req.query['url']));
  if (!url.hostname.endsWith('example.com')) throw new RangeError('url');
  // anchor: fetch
  return fetch(url);
}

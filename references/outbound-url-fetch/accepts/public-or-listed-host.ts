import type { Request } from 'express';

const urlOf = (req: Request) => String(req.query['url']);

/** A fixed host, and the value as one part of its path. */
export function part(req: Request) {
  // anchor: fetch
  return fetch(`https://api.example.com/feeds/${encodeURIComponent(urlOf(req))}`);
}

/** The origin as a whole is compared. */
export function origin(req: Request) {
  const url = new URL(urlOf(req));
  // safeguard: public-or-listed-host
  if (url.origin !== 'https://api.example.com') throw new RangeError('url');
  // anchor: fetch
  return fetch(url);
}

/** A prefix that ends behind the host: nothing can follow the name. */
export function prefixWithSlash(req: Request) {
  const url = urlOf(req);
  // safeguard: public-or-listed-host
  if (!url.startsWith('https://api.example.com/')) throw new RangeError('url');
  // anchor: fetch
  return fetch(url);
}

const FEEDS: Record<string, string> = { news: 'https://news.example.com/rss', blog: 'https://blog.example.com/rss' };

/** The caller names a key of a table. */
export function fromTable(req: Request) {
  const url = urlOf(req) === 'news' ? FEEDS['news'] : FEEDS['blog'];
  // anchor: fetch
  return fetch(`${url ?? ''}?q=${encodeURIComponent(urlOf(req))}`);
}

/** The domain and its subdomains, with the dot. */
export function subdomains(req: Request) {
  const { hostname, href } = new URL(urlOf(req));
  // safeguard: public-or-listed-host
  if (hostname !== 'example.com' && !hostname.endsWith('.example.com')) throw new RangeError('url');
  // anchor: fetch
  return fetch(href);
}

import type { Request } from 'express';

/** A controller that a timer ends. */
export async function byController(req: Request) {
  const url = new URL(String(req.query['url']));
  if (url.hostname !== 'api.example.com') throw new RangeError('url');
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5000);
  try {
    // anchor: fetch
    return await fetch(url, { signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}

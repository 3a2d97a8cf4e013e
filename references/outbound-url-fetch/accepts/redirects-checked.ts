import type { Request } from 'express';

/** The reply is read, and where it points is checked before it is followed. */
export async function byHand(req: Request) {
  const url = new URL(String(req.query['url']));
  if (url.hostname !== 'api.example.com') throw new RangeError('url');
  // anchor: fetch
  const reply = await fetch(url, { redirect: 'manual' });
  return reply.headers.get('location');
}

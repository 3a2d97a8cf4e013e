import axios from 'axios';
import type { Request } from 'express';

/** Zero means no limit. */
export function zero(req: Request) {
  const url = new URL(String(req.query['url']));
  if (url.hostname !== 'api.example.com') throw new RangeError('url');
  // anchor: fetch
  return axios.get(url.href, { timeout: 0 });
}

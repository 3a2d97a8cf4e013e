import axios from 'axios';
import type { Request } from 'express';

/** Each hop can lead inside, the second one as well. */
export function fewer(req: Request) {
  const url = new URL(String(req.query['url']));
  if (url.hostname !== 'api.example.com') throw new RangeError('url');
  // anchor: fetch
  return axios.get(url.href, { maxRedirects: 2, timeout: 5000 });
}

import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Router } from 'express';

const CDN_HOSTS = new Set(['images.example-cdn.com', 'static.example-cdn.com']);
const MAX_BYTES = 5 * 1024 * 1024;
const EXTENSIONS: Record<string, string> = { 'image/png': '.png', 'image/jpeg': '.jpg', 'image/webp': '.webp' };

function parseImageUrl(input: unknown): URL {
  if (typeof input !== 'string') throw new TypeError('url must be a string');
  const url = new URL(input);
  if (url.protocol !== 'https:') throw new TypeError('Only https is supported');
  if (!CDN_HOSTS.has(url.hostname)) throw new TypeError(`Host not allowed: ${url.hostname}`);
  return url;
}

export const images = Router();

images.post('/images', async (req, res, next) => {
  let url: URL;
  try {
    url = parseImageUrl(req.body?.url);
  } catch {
    res.status(400).json({ error: 'Not an address of our CDN' });
    return;
  }
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(10_000) });
    const extension = EXTENSIONS[response.headers.get('content-type') ?? ''];
    if (!response.ok || !extension) {
      res.status(422).json({ error: 'Not an image' });
      return;
    }
    const data = Buffer.from(await response.arrayBuffer());
    if (data.length > MAX_BYTES) {
      res.status(413).json({ error: 'Image too large' });
      return;
    }
    const name = `${randomUUID()}${extension}`;
    await writeFile(path.join('uploads', name), data);
    res.status(201).json({ name });
  } catch (error) {
    next(error);
  }
});

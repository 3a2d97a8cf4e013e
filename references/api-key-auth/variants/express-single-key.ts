import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** One key of one partner, from the configuration. */
// not here: api-key-unguessable -- the key is made elsewhere
export function requireKey(apiKey: string): RequestHandler {
  // An empty variable would be a key that everybody has.
  if (apiKey.length < 32) throw new Error('The API key must have 32 characters at least');
  const expected = digest(apiKey);

  return (req, res, next) => {
    // Digests are of equal length, which the comparison demands.
    // anchor: check
    // safeguard: api-key-compared-evenly, api-key-decides
    const matches = timingSafeEqual(digest(req.get('x-api-key') ?? ''), expected);
    if (!matches) return void res.status(401).json({ error: 'Unauthorized' });
    // anchor: admit
    next();
  };
}

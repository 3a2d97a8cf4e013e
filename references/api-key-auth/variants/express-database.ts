import { createHash, randomBytes } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Pool } from 'pg';

export interface Client extends Request {
  client?: { id: string; scopes: readonly string[] };
}

// A key has 256 random bits, so a fast hash is enough: there is nothing to guess.
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The key is returned this once; what is stored recognizes it and cannot be turned back. */
// not here: api-key-compared-evenly -- the database looks up the hash
export async function createKey(pool: Pool, owner: string, scopes: readonly string[]): Promise<string> {
  // safeguard: api-key-unguessable
  const apiKey = `ak_${randomBytes(32).toString('base64url')}`;
  await pool.query('INSERT INTO api_key (hash, prefix, owner, scopes) VALUES ($1, $2, $3, $4)', [hashOf(apiKey), apiKey.slice(0, 8), owner, scopes]);
  return apiKey;
}

export function requireKey(pool: Pool, scope: string): RequestHandler {
  return async (req: Client, res, next) => {
    const given = req.get('x-api-key');
    if (!given) return void res.status(401).json({ error: 'Unauthorized' });
    // anchor: check
    const { rows } = await pool.query<{ owner: string; scopes: string[] }>(
      'SELECT owner, scopes FROM api_key WHERE hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())',
      [hashOf(given)],
    );
    const [row] = rows;
    if (!row) return void res.status(401).json({ error: 'Unauthorized' });
    if (!row.scopes.includes(scope)) return void res.status(403).json({ error: 'Forbidden' });
    req.client = { id: row.owner, scopes: row.scopes };
    // anchor: admit
    // safeguard: api-key-decides
    next();
  };
}

import { Router } from 'express';
import type { Pool } from 'pg';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For text and for quoted attributes; nothing else. */
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** An address with a scheme that only opens a page; null for every other. */
function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

// not here: raw-is-harmless -- nothing is marked as raw
// not here: protective-headers -- helmet is registered for the whole app
export function pages(pool: Pool): Router {
  const router = Router();

  router.get('/search', async (req, res) => {
    const q = typeof req.query['q'] === 'string' ? req.query['q'] : '';
    const { rows } = await pool.query<{ title: string; site: string }>('SELECT title, site FROM article WHERE title ILIKE $1 LIMIT 20', [`%${q}%`]);
    const items = rows.map(({ title, site }) => {
      const href = webAddress(site);
      return href === null ? `<li>${escape(title)}</li>` : `<li><a href="${escape(href)}">${escape(title)}</a></li>`;
    });
    // anchor: reply
    res.type('html').send(
      /* safeguard: escaped-per-context, stored-text-escaped */
      `<!doctype html><title>${escape(q)}</title><input name="q" value="${escape(q)}"><ul>${items.join('')}</ul>`,
    );
  });

  // A message is no page: as JSON it is never read as one.
  router.use((req, res) => void res.status(404).json({ error: `Nothing at ${req.path}` }));

  return router;
}

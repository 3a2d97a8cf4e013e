import Router from '@koa/router';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const DOCS = new URL('../docs/', import.meta.url).pathname;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const router = new Router();

router.get('/docs/:slug', async (ctx) => {
  const slug = ctx.params.slug.toLowerCase();
  ctx.assert(SLUG.test(slug), 404);

  try {
    ctx.body = await readFile(join(DOCS, `${slug}.md`), 'utf8');
    ctx.type = 'text/markdown';
  } catch (err) {
    if (err.code !== 'ENOENT') throw err;
    ctx.throw(404);
  }
});

export default router;

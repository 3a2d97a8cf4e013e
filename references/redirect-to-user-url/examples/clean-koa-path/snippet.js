import Router from '@koa/router';

const OWN_ORIGIN = 'https://shop.example.com';

export const router = new Router();

function safeReturn(value) {
  try {
    const target = new URL(value, OWN_ORIGIN);
    if (target.origin === OWN_ORIGIN) return target.href;
  } catch {
    // not a URL
  }
  return OWN_ORIGIN;
}

router.post('/logout', async (ctx) => {
  ctx.session = null;
  ctx.redirect(safeReturn(ctx.query.returnTo));
});

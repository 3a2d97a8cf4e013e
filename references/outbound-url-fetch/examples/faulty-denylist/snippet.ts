import Router from '@koa/router';
import Koa from 'koa';

const app = new Koa();
const router = new Router();

const BLOCKED = ['localhost', '127.0.0.1', '0.0.0.0'];

function isBlocked(hostname: string): boolean {
  return BLOCKED.includes(hostname) || hostname.startsWith('10.') || hostname.startsWith('192.168.');
}

router.get('/status', async (ctx) => {
  const target = new URL(String(ctx.query.url));
  // expect: public-or-listed-host
  if (isBlocked(target.hostname)) {
    ctx.throw(400, 'Blocked host');
  }
  const started = performance.now();
  try {
    const response = await fetch(target, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    ctx.body = { up: response.ok, status: response.status, ms: Math.round(performance.now() - started) };
  } catch {
    ctx.body = { up: false };
  }
});

app.use(router.routes());
app.listen(3000);

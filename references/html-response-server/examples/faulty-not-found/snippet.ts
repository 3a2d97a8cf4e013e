import Koa from 'koa';

const app = new Koa();

const stripTags = (text: string) => text.replace(/<[^>]*>/g, '');

app.use(async (ctx, next) => {
  await next();
  if (ctx.status !== 404 || ctx.body) return;
  ctx.status = 404;
  ctx.type = 'html';
  // expect: escaped-per-context
  ctx.body = `<h1>Page not found</h1><p>There is nothing at ${stripTags(decodeURIComponent(ctx.path))}</p>`;
});

app.listen(3000);

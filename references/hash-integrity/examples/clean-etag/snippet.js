const crypto = require('crypto');

function etagFor(body) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return '"' + crypto.createHash('sha256').update(text).digest('base64url') + '"';
}

module.exports = function conditionalGet() {
  return async function (ctx, next) {
    await next();
    if (ctx.method !== 'GET' || ctx.status !== 200 || ctx.body == null) return;
    const etag = etagFor(ctx.body);
    ctx.set('ETag', etag);
    if (ctx.get('If-None-Match') === etag) {
      ctx.status = 304;
      ctx.body = null;
    }
  };
};

import { randomUUID } from 'node:crypto';
import type { Context, Next } from 'koa';

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail?: string,
  ) {
    super(title);
  }
}

export async function problems(ctx: Context, next: Next): Promise<void> {
  try {
    await next();
    if (ctx.status === 404 && ctx.body === undefined) throw new Problem(404, 'Not Found');
  } catch (cause) {
    ctx.type = 'application/problem+json';
    if (cause instanceof Problem) {
      ctx.status = cause.status;
      ctx.body = { type: 'about:blank', status: cause.status, title: cause.title, detail: cause.detail };
      return;
    }
    const instance = `urn:uuid:${randomUUID()}`;
    ctx.app.emit('error', cause, ctx);
    console.error({ instance, cause });
    ctx.status = 500;
    ctx.body = { type: 'about:blank', status: 500, title: 'Internal Server Error', instance };
  }
}

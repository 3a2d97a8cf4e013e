import type { Context, Middleware, Next } from 'koa';
import jwt, { JsonWebTokenError, type JwtPayload } from 'jsonwebtoken';

interface Settings {
  readonly secret: string;
  readonly issuer: string;
}

export class TokenGate {
  constructor(private readonly settings: Settings) {}

  middleware(): Middleware {
    return async (ctx: Context, next: Next) => {
      const token = ctx.cookies.get('sid_token');
      if (!token) ctx.throw(401, 'Not signed in');

      const claims = this.claimsOf(token);
      if (!claims?.sub) {
        ctx.status = 401;
        ctx.body = { error: 'Not signed in' };
        return;
      }
      ctx.state.userId = claims.sub;
      await next();
    };
  }

  private claimsOf(token: string): JwtPayload | undefined {
    try {
      const claims = jwt.verify(token, this.settings.secret, { algorithms: ['HS512'], issuer: this.settings.issuer });
      return typeof claims === 'object' ? claims : undefined;
    } catch (error) {
      if (error instanceof JsonWebTokenError) return undefined;
      throw error;
    }
  }
}

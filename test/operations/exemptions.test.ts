/** Requests that a check of tokens lets pass by their address or by a setting, and guards that let everybody pass. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const stops = async (text: string): Promise<readonly string[]> =>
  (await reviewed('middleware that verifies the JWT of each request', text)).deviations
    .filter(({ safeguard }) => safeguard === 'auth-failure-stops')
    .map(({ location, confidence }) => `${location.startLine} ${confidence}`);

const middleware = (exempt: string): string => `import jwt from 'jsonwebtoken';
export function auth(req, res, next) {
  ${exempt}
  try {
    req.user = jwt.verify(req.headers.authorization?.split(' ')[1], process.env.JWT_SECRET, { algorithms: ['HS256'] });
  } catch {
    return res.status(401).end();
  }
  next();
}`;

test.each([
  ["if (req.path === '/health' || req.method === 'OPTIONS') return next();", []],
  ["if (['/login', '/health'].includes(req.path)) return next();", []],
  ["if (req.path.startsWith('/public/')) return next();", []],
  ["if (req.url.includes('/public/')) return next();", ['3 certain']],
  ["if (req.path === '/health' || !req.headers.authorization) return next();", ['3 certain']],
  [
    "if (req.path.startsWith('/api/')) { try { jwt.verify(req.headers.authorization, process.env.JWT_SECRET); } catch (error) { console.warn(error); } return next(); }",
    ['3 certain'],
  ],
  ["if (req.path === '/health') { console.debug('health'); return next(); }", []],
  ["if (process.env.AUTH === 'off') return next();", ['3 possible']],
])('%s → %j', async (exempt, expected) => {
  expect(await stops(middleware(exempt))).toEqual(expected);
});

const guard = (body: string): string => `import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { JwtService } from '@nestjs/jwt';
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(private readonly jwt: JwtService, private readonly reflector: Reflector) {}
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    const token = request.headers.authorization?.slice(7);
    ${body}
  }
}`;
const VERIFY = "request.user = await this.jwt.verifyAsync(token, { secret: process.env.JWT_SECRET, algorithms: ['HS256'] });";

test.each([
  [`try { ${VERIFY} } catch (error) { console.warn(error); }\n    return true;`, ['11 certain']],
  [`if (token) ${VERIFY}\n    return true;`, ['11 certain']],
  [`try { ${VERIFY} } catch { throw new UnauthorizedException(); }\n    return true;`, []],
  [`if (this.reflector.get('public', context.getHandler())) return true;\n    ${VERIFY}\n    return true;`, []],
  [`try { ${VERIFY} return true; } catch { return false; }`, []],
])('a guard: %s → %j', async (body, expected) => {
  expect(await stops(guard(body))).toEqual(expected);
});

import { stringifySetCookie } from 'cookie';
import { setCookie } from 'hono/cookie';
import type { Context } from 'hono';
import type { ServerResponse } from 'node:http';

/** The same with Hono. */
export function withHono(c: Context, token: string) {
  // anchor: credential
  setCookie(c, 'token', token, { /* safeguard: http-only */ httpOnly: true, secure: true, sameSite: 'Strict' });
}

/** The text is made by the cookie package. */
export function serialized(res: ServerResponse, token: string) {
  // anchor: credential
  // safeguard: http-only
  res.setHeader('Set-Cookie', stringifySetCookie({ name: 'token', value: token, httpOnly: true, secure: true, sameSite: 'lax', path: '/' }));
}

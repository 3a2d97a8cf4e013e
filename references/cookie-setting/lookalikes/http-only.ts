import type { Response } from 'express';
import type { ServerResponse } from 'node:http';

/** Express adds nothing but the path. */
export function withoutOptions(res: Response, token: string) {
  // anchor: credential
  res.cookie('token', token);
}

/** Switched off so that the page can put the token into a header. */
export function forThePage(res: Response, token: string) {
  // anchor: credential
  res.cookie('access_token', token, { httpOnly: false, secure: true, sameSite: 'strict' });
}

/** The text names one flag only. */
export function textWithout(res: ServerResponse, sid: string) {
  // anchor: credential
  res.setHeader('Set-Cookie', `sid=${sid}; Path=/; Secure; SameSite=Lax`);
}

/** What a script writes, scripts can read. */
export function byScript(token: string) {
  // anchor: credential
  document.cookie = `token=${token}; path=/; secure; samesite=strict`;
}

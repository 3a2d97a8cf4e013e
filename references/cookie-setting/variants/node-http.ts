import type { ServerResponse } from 'node:http';

// not here: not-forgeable -- the cookie holds a token that was signed
export function keepToken(res: ServerResponse, token: string): void {
  // anchor: credential
  // safeguard: http-only, secure-flag, same-site
  res.setHeader('Set-Cookie', `__Host-token=${encodeURIComponent(token)}; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age=900`);
}

import { randomBytes } from 'node:crypto';
import type { Request } from 'express';

const newToken = (): string => randomBytes(32).toString('hex');

/** The Host header is whatever the requester sends. */
export function hostHeader(req: Request) {
  // anchor: link
  return `https://${req.headers.host}/reset/${newToken()}`;
}

/** So is the host that Express reads from it, or from X-Forwarded-Host. */
export function protocolAndHost(req: Request) {
  // anchor: link
  return `${req.protocol}://${req.get('host')}/reset/${newToken()}`;
}

/** A browser sets Origin, and a script of the attacker sends what it likes. */
export function originHeader(req: Request) {
  // anchor: link
  return `${req.headers.origin}/reset?token=${newToken()}`;
}

/** The page to return to comes with the request. */
export function givenPage(req: Request) {
  // anchor: link
  return `${req.body.redirectUrl}?token=${newToken()}`;
}

/** The list is of beginnings: app.example.com.evil.test has one of them. */
export function beginningOnly(req: Request) {
  const { hostname } = req;
  if (!hostname.startsWith('app.example.com')) throw new Error('unknown host');
  // anchor: link
  return `https://${hostname}/reset/${newToken()}`;
}

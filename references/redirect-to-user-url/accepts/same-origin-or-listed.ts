import type { Request, Response } from 'express';

const ORIGIN = 'https://app.example';
const HOSTS = new Set(['app.example', 'docs.example']);

/** A listed host, and no other scheme. */
export function listedHost(req: Request, res: Response) {
  const url = new URL(String(req.query['url']));
  if (url.protocol !== 'https:' || !HOSTS.has(url.hostname)) return void res.sendStatus(400);
  // anchor: redirect
  res.redirect(url.href);
}

/** One slash and then neither a slash nor a backslash, and plain characters only. */
export function ownPath(req: Request, res: Response) {
  const next = String(req.query['next']);
  // anchor: redirect
  res.redirect(/^\/(?![/\\])[\w\-/?=&.%]*$/.test(next) ? next : '/');
}

/** The origin is compared, and what was compared is sent. */
export function sameOrigin(req: Request, res: Response) {
  const url = new URL(String(req.query['next']), ORIGIN);
  if (url.origin !== ORIGIN) return void res.redirect('/');
  // anchor: redirect
  res.redirect(url.href);
}

/** The value is only a part of an own path. */
export function partOfPath(req: Request, res: Response) {
  // anchor: redirect
  res.redirect(`/orders/${encodeURIComponent(String(req.query['id']))}`);
}

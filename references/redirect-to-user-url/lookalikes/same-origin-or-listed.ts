import type { Request, Response } from 'express';

const ORIGIN = 'https://app.example';

/** //evil.example begins with a slash as well. */
export function leadingSlash(req: Request, res: Response) {
  const next = String(req.query['next']);
  // anchor: redirect
  res.redirect(next.startsWith('/') ? next : '/');
}

/** https://app.example.evil.example begins with it. */
export function originPrefix(req: Request, res: Response) {
  const next = String(req.query['next']);
  if (!next.startsWith(ORIGIN)) return void res.redirect('/');
  // anchor: redirect
  res.redirect(next);
}

/** The name of the site can stand anywhere in an address. */
export function nameInside(req: Request, res: Response) {
  const next = String(req.query['next']);
  if (!next.includes('app.example')) return void res.redirect('/');
  // anchor: redirect
  res.redirect(next);
}

/** Addresses without a scheme lead elsewhere too. */
export function schemeRefused(req: Request, res: Response) {
  const next = String(req.query['next']);
  if (next.startsWith('http')) return void res.redirect('/');
  // anchor: redirect
  res.redirect(next);
}

/** A backslash is read as a slash by browsers. */
export function doubleSlashRefused(req: Request, res: Response) {
  const next = String(req.query['next']);
  if (!next.startsWith('/') || next.startsWith('//')) return void res.redirect('/');
  // anchor: redirect
  res.redirect(next);
}

/** The framework sends what it is given. */
export function asItIs(req: Request, res: Response) {
  // anchor: redirect
  res.redirect(String(req.query['next'] ?? '/'));
}

/** The check is right, and the path that is sent can begin with two slashes: /.//evil.example. */
export function barePath(req: Request, res: Response) {
  const url = new URL(String(req.query['next']), ORIGIN);
  if (url.origin !== ORIGIN) return void res.redirect('/');
  // anchor: redirect
  res.redirect(url.pathname + url.search);
}

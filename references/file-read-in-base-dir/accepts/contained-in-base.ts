import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Request, Response } from 'express';

const BASE = path.resolve('uploads');

/** The way from the base to the file does not begin with a step up. */
export function relativeWay(req: Request) {
  const full = path.resolve(BASE, String(req.query['name']));
  const way = path.relative(BASE, full);
  // safeguard: contained-in-base
  if (way === '' || way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way)) throw new Error('No such file');
  // anchor: read
  return readFile(full);
}

/** The base already ends with the separator. */
export function baseWithSeparator(req: Request, res: Response) {
  const base = BASE + path.sep;
  const full = path.join(base, String(req.query['name']));
  // safeguard: contained-in-base
  if (full.startsWith(base)) {
    // anchor: read
    createReadStream(full).pipe(res);
  } else {
    res.sendStatus(404);
  }
}

/** Only what follows the last separator is used. */
export function baseName(req: Request) {
  // anchor: read
  return readFile(path.join(BASE, path.basename(String(req.query['name']))));
}

/** A pattern without dots and separators leaves no way to another directory. */
export function namePattern(req: Request) {
  const name = String(req.query['name']);
  // safeguard: contained-in-base
  if (!/^[a-z0-9_-]{1,64}\.pdf$/.test(name)) throw new Error('No such file');
  // anchor: read
  return readFile(path.join(BASE, name));
}

/** A leading slash absorbs every step up before the base is put in front. */
export function absorbed(req: Request) {
  // anchor: read
  return readFile(path.join(BASE, path.posix.normalize(`/${String(req.query['name'])}`)));
}

/** Every segment is an ordinary name. */
export function eachSegment(req: Request) {
  const segments = String(req.query['name']).split('/');
  // safeguard: contained-in-base
  if (!segments.every((segment) => /^[\w-][\w .-]*$/.test(segment))) throw new Error('No such file');
  // anchor: read
  return readFile(path.join(BASE, ...segments));
}

/** The name is one of a list. */
export function oneOfList(req: Request) {
  const name = String(req.query['name']);
  // safeguard: contained-in-base
  if (!['terms.pdf', 'prices.pdf'].includes(name)) throw new Error('No such file');
  // anchor: read
  return readFile(path.join(BASE, name));
}

function inside(base: string, name: string): string | null {
  const full = path.resolve(base, name);
  return full.startsWith(base + path.sep) ? full : null;
}

/** The check lives in a function that returns null for what lies outside. */
export function inHelper(req: Request) {
  const full = inside(BASE, String(req.query['name']));
  // safeguard: contained-in-base
  if (full === null) throw new Error('No such file');
  // anchor: read
  return readFile(full);
}

/** No separator and no dots: whatever is left is one name below the base. */
export function withoutSeparators(req: Request) {
  const name = String(req.query['name']);
  // safeguard: contained-in-base
  if (name.includes('..') || name.includes('/') || name.includes('\\')) throw new Error('No such file');
  // anchor: read
  return readFile(path.join(BASE, name));
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Request, Response } from 'express';

const BASE = path.resolve('uploads');

/** join resolves ../ upwards, out of the base. */
export function joinOnly(req: Request) {
  const full = path.join(BASE, String(req.query['name']));
  // anchor: read
  return readFile(full);
}

/** Without a separator the sibling uploads-private passes for uploads. */
export function prefixWithoutSeparator(req: Request) {
  const full = path.resolve(BASE, String(req.query['name']));
  if (!full.startsWith(BASE)) throw new Error('No such file');
  // anchor: read
  return readFile(full);
}

/** Removing ../ makes a new one of ....// */
export function dotsRemoved(req: Request) {
  const full = path.join(BASE, String(req.query['name']).replaceAll('../', ''));
  // anchor: read
  return readFile(full);
}

/** The first ../ is removed, the second one stays. */
export function firstDotsRemoved(req: Request) {
  const full = path.join(BASE, String(req.query['name']).replace('../', ''));
  // anchor: read
  return readFile(full);
}

/** An absolute name has no dots, and resolve lets it replace the base. */
export function dotsRefusedOnly(req: Request) {
  const name = String(req.query['name']);
  if (name.includes('..')) throw new Error('No such file');
  const full = path.resolve(BASE, name);
  // anchor: read
  return readFile(full);
}

/** A normalized path is shorter, not contained. */
export function normalizedOnly(req: Request, res: Response) {
  const full = path.normalize(`${BASE}/${String(req.query['name'])}`);
  // anchor: read
  res.sendFile(full);
}

/** The check sees the name before it is decoded, the file system after. */
export function decodedAfterCheck(req: Request) {
  const name = String(req.query['name']);
  if (!path.resolve(BASE, name).startsWith(BASE + path.sep)) throw new Error('No such file');
  const full = path.resolve(BASE, decodeURIComponent(name));
  // anchor: read
  return readFile(full);
}

/** An existing file outside exists as well. */
export function existingOnly(req: Request) {
  const full = path.join(BASE, String(req.query['name']));
  if (!existsSync(full)) throw new Error('No such file');
  // anchor: read
  return readFile(full);
}

/** The ending says nothing about the directory. */
export function endingOnly(req: Request) {
  const full = path.join(BASE, String(req.query['name']));
  if (path.extname(full) !== '.md') throw new Error('No such file');
  // anchor: read
  return readFile(full);
}

/** The answer is sent, and the file is read all the same: nothing returns. */
export function answeredButRead(req: Request, res: Response) {
  const full = path.resolve(BASE, String(req.query['name']));
  if (!full.startsWith(BASE + path.sep)) res.status(403).end();
  // anchor: read
  return readFile(full);
}

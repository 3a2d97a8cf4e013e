import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';

const BASE = path.resolve('uploads');

/** Only the last part is asked; a linked directory above it is missed. */
export async function lastPartOnly(name: string) {
  const full = path.resolve(BASE, name);
  if (!full.startsWith(BASE + path.sep)) throw new Error('No such file');
  if ((await lstat(full)).isSymbolicLink()) throw new Error('No such file');
  // anchor: read
  return readFile(full);
}

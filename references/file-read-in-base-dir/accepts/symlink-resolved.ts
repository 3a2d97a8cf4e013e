import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

const BASE = realpathSync('uploads');

/** The same without promises. */
export function blocking(name: string) {
  // safeguard: symlink-resolved
  const full = realpathSync(path.resolve(BASE, name));
  if (!full.startsWith(BASE + path.sep)) throw new Error('No such file');
  // anchor: read
  return readFileSync(full);
}

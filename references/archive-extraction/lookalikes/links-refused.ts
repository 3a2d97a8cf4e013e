import { extract } from 'tar';

/** Links that point inside are made. */
export function byDefault(file: string, target: string) {
  // anchor: unpack
  return extract({ file, cwd: target });
}

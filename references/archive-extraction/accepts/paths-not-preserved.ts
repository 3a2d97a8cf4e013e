import { x } from 'tar';

/** A leading folder is dropped, and the protection stays as it is. */
export function firstFolderDropped(file: string, target: string) {
  // anchor: unpack
  // safeguard: paths-not-preserved
  return x({ file, cwd: target, strip: 1, filter: (name) => !name.includes('node_modules') });
}

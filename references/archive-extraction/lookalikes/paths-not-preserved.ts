import { x } from 'tar';

/** With preservePaths the package follows whatever the archive says. */
export function preserved(file: string, target: string) {
  // anchor: unpack
  return x({ file, cwd: target, preservePaths: true });
}

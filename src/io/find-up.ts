import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Returns the paths of the named files that exist in a folder or above it, nearest folder first. */
export function findUp(folder: string, names: readonly string[]): readonly string[] {
  const here = names.map((name) => join(folder, name)).filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  const above = dirname(folder);
  return above === folder ? here : [...here, ...findUp(above, names)];
}

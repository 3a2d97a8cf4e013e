import { readdirSync, statSync } from 'node:fs';
import { type Fault, systemFault } from './read.ts';

/** More files than this are surely not what was meant, such as a whole home folder. */
const MAX_FILES = 2_000;

/** Folders that hold no code of one's own. */
const IGNORED = ['**/node_modules/**', '**/.git/**'];

/**
 * Expands folders and patterns to files, sorted within each argument; a plain path stays as it is, whether it exists or not.
 * Folders give only files with one of the extensions, type declarations left out.
 */
export async function expandPaths(
  paths: readonly string[],
  extensions: readonly string[],
): Promise<{ readonly paths: readonly string[] } | { readonly fault: Fault }> {
  const expanded = new Set<string>();
  for (const path of paths) {
    const found = await expandPath(path, extensions);
    if (found.length === 0) return { fault: { code: 'missing', message: `${path} holds no source files` } };
    for (const file of found) expanded.add(file);
    if (expanded.size > MAX_FILES) {
      return { fault: { code: 'too-large', message: `${path} brings the files to more than ${MAX_FILES}; name fewer` } };
    }
  }
  return { paths: [...expanded] };
}

async function expandPath(path: string, extensions: readonly string[]): Promise<readonly string[]> {
  if (path === '-') return [path];
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile()) return [path];
  if (stats?.isDirectory()) {
    const { glob } = await import('tinyglobby');
    const ignore = [...IGNORED, '**/*.d.{ts,mts,cts}'];
    const found = await glob(`**/*.{${extensions.join(',')}}`, { cwd: path, ignore });
    const folder = path.replace(/[\\/]+$/, '');
    return found.sort().map((file) => (folder === '.' ? file : `${folder}/${file}`));
  }
  if (stats !== undefined || !/[*?[{]/.test(path)) return [path];
  const { glob } = await import('tinyglobby');
  return (await glob(path, { ignore: IGNORED })).sort();
}

/** Returns the names in a folder, sorted. */
export function listFolder(folder: string): { readonly names: readonly string[] } | { readonly fault: Fault } {
  try {
    return { names: readdirSync(folder).sort() };
  } catch (error) {
    return { fault: systemFault(folder, error) };
  }
}

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Fault, readText, systemFault } from './read.ts';

/** A folder tree deeper than this is surely not what was meant. */
const MAX_DEPTH = 8;

/**
 * Reads the text files below a folder that have one of the extensions, sorted; `path` is relative to it, with `/`.
 * `node_modules`, hidden entries and links are left out, and so are files that hold no text.
 */
export function readFolder(
  folder: string,
  extensions: readonly string[],
): { readonly files: readonly { readonly path: string; readonly text: string }[] } | { readonly fault: Fault } {
  try {
    const paths = listFiles(folder, '', extensions, 0);
    const files: { readonly path: string; readonly text: string }[] = [];
    for (const path of paths) {
      const read = readText(join(folder, path));
      if ('text' in read) files.push({ path, text: read.text.replace(/^\uFEFF/, '') });
      else if (read.fault.code !== 'not-text') return read;
    }
    return { files };
  } catch (error) {
    return { fault: systemFault(folder, error) };
  }
}

function listFiles(folder: string, below: string, extensions: readonly string[], depth: number): readonly string[] {
  if (depth > MAX_DEPTH) return [];
  const entries = readdirSync(join(folder, below), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(folder, path, extensions, depth + 1);
    return entry.isFile() && extensions.includes(entry.name.slice(entry.name.lastIndexOf('.') + 1)) ? [path] : [];
  });
}

/** Writes files below a folder that must not exist yet; folders in between are made. */
export function writeNewFolder(folder: string, files: readonly { readonly path: string; readonly text: string }[]): Fault | null {
  if (existsSync(folder)) return { code: 'denied', message: `${folder} exists already; nothing was written` };
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return null;
  } catch (error) {
    return systemFault(folder, error);
  }
}

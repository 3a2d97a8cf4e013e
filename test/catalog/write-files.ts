import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CatalogFile } from '../../src/model/catalog.ts';

/** Writes files below a folder, which is made. */
export function writeFiles(folder: string, files: readonly CatalogFile[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

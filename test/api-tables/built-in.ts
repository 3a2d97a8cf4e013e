import { readdirSync, readFileSync } from 'node:fs';
import type { TableFile } from '../../src/tables/index.ts';

const FOLDER = new URL('../../references/api/', import.meta.url);

/** The table files of this repository, as the build reads them. */
export function builtInTableFiles(): readonly TableFile[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  return names.map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
}

import { readdirSync, readFileSync } from 'node:fs';
import { decodeTables, indexTables, type TableIndex } from '../../src/tables/index.ts';

const folder = new URL('../../references/api/', import.meta.url);
let index: Promise<TableIndex> | null = null;

/** The built-in API tables, decoded once a test file. */
export function tables(): Promise<TableIndex> {
  index ??= decode();
  return index;
}

async function decode(): Promise<TableIndex> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const decoded = await decodeTables(files.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })));
  return indexTables(decoded.tables);
}

/** Opens YAML documents. The reader is loaded on demand: a run on the built-in catalog needs none. */
import type { CatalogFault } from '../model/catalog.ts';
import type { Cursor, OpenFile } from './cursor.ts';

/** Returns the cursor at a document's root; syntax errors are recorded, and the value of such a document is undefined. */
export type OpenYaml = (file: { readonly name: string; readonly text: string }, faults: CatalogFault[]) => Cursor;

/** Loads the YAML reader; rejects only when it is not installed. */
export async function loadYaml(): Promise<OpenYaml> {
  const { LineCounter, parseDocument } = await import('yaml');
  return ({ name, text }, faults) => {
    const lines = new LineCounter();
    return rootOf({ name, document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines, faults });
  };
}

function rootOf(file: OpenFile): Cursor {
  for (const error of file.document.errors) recordFault(file, error.pos[0], error.message);
  return { file, path: [], value: file.document.errors.length > 0 ? undefined : plainValue(file) };
}

/** Aliases that multiply beyond measure are refused by the reader. */
function plainValue(file: OpenFile): unknown {
  try {
    return file.document.toJS();
  } catch (error) {
    recordFault(file, 0, error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function recordFault(file: OpenFile, offset: number, message: string): void {
  const { line, col } = file.lines.linePos(offset);
  file.faults.push({ file: file.name, line, column: col, path: '', message });
}

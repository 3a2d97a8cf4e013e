import { createReadStream, createWriteStream, type ReadStream, statSync, type WriteStream, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Fault, systemFault } from './read.ts';

/** Returns why a file cannot be written, before the work is done whose result it should hold. */
export function checkWritable(path: string): Fault | null {
  const folder = dirname(path);
  try {
    if (!statSync(folder).isDirectory()) return { code: 'missing', message: `${folder} is not a folder; cannot write ${path}` };
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      return { code: 'folder', message: `${path} is a folder; name a file in it` };
    return null;
  } catch (error) {
    const { code, message } = systemFault(folder, error);
    return { code, message: code === 'missing' ? `${message}; create the folder first to write ${path}` : message };
  }
}

/** Writes a text file, replacing what was there; creates no folder. */
export function writeText(path: string, text: string): Fault | null {
  try {
    writeFileSync(path, text);
    return null;
  } catch (error) {
    return checkWritable(path) ?? systemFault(path, error);
  }
}

/** Opens a file for writing in pieces; ask {@link checkWritable} first. */
export function openOutput(path: string): WriteStream {
  return createWriteStream(path);
}

/** Opens a file for reading in pieces. */
export function openInput(path: string): ReadStream {
  return createReadStream(path);
}

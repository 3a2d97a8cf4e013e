import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('./templates/', import.meta.url));
const NAME = /^[a-z0-9-]{1,64}$/;

/** What users may ask for, and the files that the program keeps for it. */
const GUIDES = new Map([
  ['start', 'getting-started.md'],
  ['api', 'api-overview.md'],
]);

// not here: fixed-root -- the file is read, not handed to a sender
// not here: symlink-resolved -- the folder is shipped with the program
// not here: download-headers -- the caller gets text
export async function readGuide(id: string): Promise<string> {
  const file = GUIDES.get(id);
  if (file === undefined) throw new RangeError('No such guide');
  return readFile(path.join(FOLDER, file), 'utf8');
}

export async function readTemplate(name: string): Promise<string> {
  // safeguard: contained-in-base
  if (!NAME.test(name)) throw new RangeError('No such template');
  // anchor: read
  return readFile(path.join(FOLDER, `${name}.html`), 'utf8');
}

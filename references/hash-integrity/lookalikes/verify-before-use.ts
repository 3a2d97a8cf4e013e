import { createHash } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';

/** The difference is logged, and the file is installed all the same. */
export async function loggedOnly(temporary: string, target: string, expected: string) {
  // anchor: digest
  const actual = createHash('sha256').update(await readFile(temporary)).digest('hex');
  if (actual !== expected) console.warn(`digest of ${temporary} differs`);
  await rename(temporary, target);
}

/** Every text begins with the empty one, and a few digits are soon found. */
export async function beginningOnly(path: string, expected: string) {
  // anchor: digest
  const actual = createHash('sha256').update(await readFile(path)).digest('hex');
  if (!actual.startsWith(expected)) throw new Error('The file is damaged');
}

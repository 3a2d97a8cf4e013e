import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile, rename, rm } from 'node:fs/promises';

/** A file that differs is deleted, and the program stops. */
export async function deletedAndThrown(temporary: string, target: string, expected: string) {
  // anchor: digest
  const actual = createHash('sha256').update(await readFile(temporary)).digest('hex');
  // safeguard: verify-before-use
  if (actual !== expected) {
    console.error(`digest of ${temporary} differs`);
    await rm(temporary);
    throw new Error('The download is damaged');
  }
  await rename(temporary, target);
}

/** The caller decides by the answer. */
export async function answered(path: string, expected: string): Promise<boolean> {
  // anchor: digest
  const actual = createHash('sha256').update(await readFile(path)).digest('hex');
  // safeguard: verify-before-use
  return actual === expected.toLowerCase();
}

/** Bytes are compared, all of them. */
export async function asBytes(path: string, expected: Buffer) {
  // anchor: digest
  const actual = createHash('sha256').update(await readFile(path)).digest();
  // safeguard: verify-before-use
  if (expected.length !== actual.length || !timingSafeEqual(actual, expected)) throw new Error('The file is damaged');
}

/** Files that differ are counted, and the count decides. */
export async function counted(files: readonly { path: string; sha256: string }[]) {
  let damaged = 0;
  for (const { path, sha256 } of files) {
    // anchor: digest
    const actual = createHash('sha256').update(await readFile(path)).digest('hex');
    // safeguard: verify-before-use
    if (actual !== sha256) {
      console.error(`${path} differs`);
      damaged += 1;
    }
  }
  if (damaged > 0) throw new Error(`${damaged} files are damaged`);
}

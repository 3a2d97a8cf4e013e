import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What a child process said and how it ended; status is null when it could not be started or was killed. */
export interface Ran {
  readonly status: number | null;
  /** Both streams, standard output first. */
  readonly output: string;
}

/** Runs a script of an installed package with this Node.js and waits for it; null when the package is not installed. */
export function runInstalled(packageName: string, script: string, args: readonly string[], folder: string): Ran | null {
  const root = rootOf(packageName);
  if (root === null) return null;
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, output: error === undefined ? `${stdout}${stderr}` : error.message };
}

function rootOf(packageName: string): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
  } catch {
    return null;
  }
}

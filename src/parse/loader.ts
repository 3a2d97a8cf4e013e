/** Loads the TypeScript that ts-morph bundles, and nothing else of ts-morph. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ts } from 'ts-morph';
import { loadScript } from '../code-cache/index.ts';

/** The TypeScript namespace as a value; everything else uses `import type { ts } from 'ts-morph'`. */
export type Ts = typeof ts;

let loaded: Ts | undefined;

/** Returns the TypeScript namespace, loading it at the first call only. */
export function loadTypeScript(): Ts {
  loaded ??= loadScript(bundledTypeScript()) as Ts;
  return loaded;
}

/** The bundle belongs to @ts-morph/common, so it is looked up from where ts-morph would look it up. */
function bundledTypeScript(): string {
  const tsMorph = createRequire(import.meta.url).resolve('ts-morph');
  const common = createRequire(tsMorph).resolve('@ts-morph/common');
  return join(dirname(common), 'typescript.js');
}

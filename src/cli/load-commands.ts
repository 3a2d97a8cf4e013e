/** Loads what the commands need: from the build the one script whose compiled code is kept, from the sources the modules themselves. */
import { fileURLToPath } from 'node:url';
import { loadScript } from '../code-cache/index.ts';

type Commands = typeof import('./commands.ts');

let loaded: Promise<Commands> | undefined;

/** Loads them at the first call only. */
export function loadCommands(): Promise<Commands> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Commands> {
  if (import.meta.url.endsWith('.ts')) return import('./commands.ts');
  return loadScript(fileURLToPath(new URL('./commands.cjs', import.meta.url))) as Commands;
}

/** Which language a file name or a fence's info string stands for. */
import type { Language } from '../model/source.ts';

const BY_EXTENSION: ReadonlyMap<string, Language | 'markdown'> = new Map([
  ['js', 'js'],
  ['mjs', 'js'],
  ['cjs', 'js'],
  ['jsx', 'jsx'],
  ['ts', 'ts'],
  ['mts', 'ts'],
  ['cts', 'ts'],
  ['tsx', 'tsx'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);

const BY_TAG: ReadonlyMap<string, Language> = new Map([
  ['js', 'js'],
  ['javascript', 'js'],
  ['mjs', 'js'],
  ['cjs', 'js'],
  ['es6', 'js'],
  ['node', 'js'],
  ['nodejs', 'js'],
  ['jsx', 'jsx'],
  ['javascriptreact', 'jsx'],
  ['ts', 'ts'],
  ['typescript', 'ts'],
  ['mts', 'ts'],
  ['cts', 'ts'],
  ['tsx', 'tsx'],
  ['typescriptreact', 'tsx'],
]);

/** The extensions of files that a folder argument expands to. */
export const SOURCE_EXTENSIONS: readonly string[] = [...BY_EXTENSION.keys()];

/** Returns the language that a path's extension names, or undefined for an unknown or absent extension. */
export function languageOfPath(path: string): Language | 'markdown' | undefined {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1];
  return extension === undefined ? undefined : BY_EXTENSION.get(extension.toLowerCase());
}

/** Returns the language of a fence's info string: undefined when it names none, null when it names another one. */
export function languageOfTag(info: string): Language | null | undefined {
  // `ts title="x.ts"`, `{.js .numberLines}`, `js{1,3}` and `TypeScript:src/a.ts` all begin with the language.
  const word = /[a-z0-9+#-]+/i.exec(info)?.[0].toLowerCase();
  return word === undefined ? undefined : (BY_TAG.get(word) ?? null);
}

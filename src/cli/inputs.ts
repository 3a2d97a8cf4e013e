/** The prompt and the code files of a run. */
import { basename, dirname, isAbsolute, normalize, relative, sep } from 'node:path';
import { expandPaths, readStdin, readText, type TextOrFault } from '../io/index.ts';
import type { ReviewInput } from '../model/review.ts';
import { SOURCE_EXTENSIONS } from '../source/index.ts';
import { type Host, tell, UserError } from './host.ts';

/** A longer prompt is surely the wrong file. */
const MAX_PROMPT_CHARACTERS = 1024 * 1024;

export interface PromptFlags {
  /** A path, `-` for standard input, false for none. */
  readonly prompt?: string | false;
  readonly promptText?: string;
}

/** Reads the prompt that the flags name; null where they say that there is none. */
export async function readPrompt({ prompt, promptText }: PromptFlags, host: Host): Promise<ReviewInput['prompt']> {
  if (promptText !== undefined && prompt !== undefined) throw new UserError('give the prompt once: --prompt, --prompt-text or --no-prompt');
  if (prompt === false) return null;
  if (promptText !== undefined) return checkPrompt('prompt', promptText);
  if (prompt === undefined) throw new UserError('no prompt: name its file with --prompt, give --prompt-text, or say --no-prompt');
  const read = prompt === '-' ? await readStdin(host.stdin, 'the prompt') : readText(prompt);
  return checkPrompt(prompt === '-' ? 'stdin' : shownPath(prompt, host), textOf(read));
}

function checkPrompt(name: string, text: string): { readonly name: string; readonly text: string } {
  const prompt = text.replace(/^\uFEFF/, '');
  if (prompt.trim() === '') throw new UserError(`the prompt is empty (${name}); say --no-prompt to match by the code alone`);
  if (prompt.includes('\0')) throw new UserError(`the prompt is a binary file (${name})`);
  if (prompt.length > MAX_PROMPT_CHARACTERS) throw new UserError(`the prompt has more than ${MAX_PROMPT_CHARACTERS} characters (${name})`);
  return { name, text: prompt };
}

/** Reads the code files; those that hold no text are told on stderr and left out. */
export async function readCode(paths: readonly string[], stdinName: string | undefined, host: Host): Promise<ReviewInput['files']> {
  if (paths.length === 0) throw new UserError('no code: name files or folders, or - for standard input');
  const expanded = await expandPaths(paths, codeExtensions());
  if ('fault' in expanded) throw new UserError(expanded.fault.message);
  const shownAs = shownPaths(
    expanded.paths.filter((path) => path !== '-'),
    host,
  );
  const files: { readonly path: string; readonly text: string }[] = [];
  for (const path of expanded.paths) {
    const isStdin = path === '-';
    const shown = isStdin ? (stdinName ?? 'stdin') : (shownAs.get(path) ?? path);
    const read = isStdin ? await readStdin(host.stdin, shown) : readText(path);
    if ('text' in read) files.push({ path: shown, text: read.text });
    else if (read.fault.code === 'not-text' || read.fault.code === 'too-large') tell(host, `${read.fault.message}; not judged`);
    else throw new UserError(read.fault.message);
  }
  return files;
}

/** Standard input can be read once. */
export function checkStdinUse(prompt: PromptFlags['prompt'], files: readonly string[]): void {
  const uses = [prompt, ...files].filter((path) => path === '-').length;
  if (uses > 1) throw new UserError('standard input (-) can be read only once');
}

/** A folder's notes are not the code to judge. */
function codeExtensions(): readonly string[] {
  return SOURCE_EXTENSIONS.filter((extension) => extension !== 'md' && extension !== 'markdown');
}

/** The prompt's path from where the user stands, or its name alone. */
function shownPath(path: string, host: Host): string {
  const inside = isAbsolute(path) ? relative(host.cwd(), path) : normalize(path);
  return slashed(isAbsolute(path) && isOutside(inside) ? basename(path) : inside);
}

/**
 * Reports name no absolute path, so that they are the same on every machine: paths count from where the user stands, those given as absolute
 * ones elsewhere from the folder that they share. A name that would stand for two files counts from where the user stands.
 */
function shownPaths(paths: readonly string[], host: Host): ReadonlyMap<string, string> {
  const fromHere = (path: string): string => (isAbsolute(path) ? relative(host.cwd(), path) : normalize(path));
  const elsewhere = paths.filter((path) => isAbsolute(path) && isOutside(fromHere(path)));
  const root = sharedFolder(elsewhere);
  const taken = new Set(paths.filter((path) => !elsewhere.includes(path)).map(fromHere));
  return new Map(
    paths.map((path) => {
      const short = elsewhere.includes(path) ? relative(root, path) : fromHere(path);
      return [path, slashed(elsewhere.includes(path) && taken.has(short) ? fromHere(path) : short)];
    }),
  );
}

function sharedFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths.map((path) => dirname(path).split(sep));
  if (paths.length === 0) return '';
  const parts = [...first];
  for (const other of others) while (parts.some((part, index) => part !== other[index])) parts.pop();
  return parts.join(sep) || sep;
}

/** `relative` gives an absolute path between two drives. */
const isOutside = (path: string): boolean => path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

function textOf(read: TextOrFault): string {
  if ('fault' in read) throw new UserError(read.fault.message);
  return read.text;
}

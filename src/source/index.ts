/** Reads what the user gave (a file, a fragment, an answer pasted from a chat) into texts that can be parsed. */
import type { Language, Location, SourceText } from '../model/source.ts';
import { PARSE_LIMITS, parseSource } from '../parse/index.ts';
import { readFences } from './fences.ts';
import { isWorthJudging, readFragment } from './fragments.ts';
import { languageOfPath } from './languages.ts';

export { SOURCE_EXTENSIONS } from './languages.ts';
export { locate } from './lines.ts';

/** Fences beyond this many are not judged: each one costs a parse as long as the whole file. */
const MAX_FENCES = 64;

/** Why a text, or a part of it, is not judged. */
export interface SourceProblem {
  readonly code: 'binary' | 'too-large' | 'too-deep' | 'empty' | 'no-code' | 'too-many-fences';
  /** A sentence's predicate; the path is its subject: "is empty". */
  readonly message: string;
  readonly location?: Location;
}

export interface SourceInput {
  readonly path: string;
  readonly text: string;
  /** What the text is, whatever the path's extension says. */
  readonly language?: Language | 'markdown';
}

export interface ReadSource {
  /** In the order of the file; each can be given to `parseSource`, which then costs nothing more. */
  readonly sources: readonly SourceText[];
  readonly problems: readonly SourceProblem[];
}

/** Returns the parseable texts of one file, and as values what cannot be judged in it. */
export function readSource({ path, text, language }: SourceInput): ReadSource {
  const original = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (original.includes('\0')) return unreadable('binary', 'is a binary file, not source code');
  if (original.length > PARSE_LIMITS.characters) {
    return unreadable('too-large', `has more than ${PARSE_LIMITS.characters} characters`);
  }
  if (original.trim() === '') return unreadable('empty', 'is empty');
  const declared = language ?? languageOfPath(path);
  const file = { path, original };
  if (declared === 'markdown') return readMarkdown(file);
  if (declared === undefined && /^ {0,3}(?:`{3}|~{3})/m.test(original)) return readUndeclared(file);
  return readCode(file, declared ?? 'ts');
}

interface GivenFile {
  readonly path: string;
  readonly original: string;
}

function readCode({ path, original }: GivenFile, language: Language): ReadSource {
  const source = readFragment({ path, original, text: original, language, shift: 0, fence: null, fragment: false, cutAt: null });
  return withFailures([source], []);
}

/** A pasted answer without a file name: Markdown unless it is flawless code, such as a template literal that holds fences. */
function readUndeclared(file: GivenFile): ReadSource {
  const asCode = readCode(file, 'ts');
  const [source] = asCode.sources;
  if (source !== undefined && !source.fragment && isWorthJudging(source)) return asCode;
  const asMarkdown = readMarkdown(file);
  return asMarkdown.sources.length > 0 ? asMarkdown : asCode;
}

function readMarkdown({ path, original }: GivenFile): ReadSource {
  const fences = readFences(original).filter(({ language, text }) => language !== null && text.trim() !== '');
  const sources: SourceText[] = [];
  for (const { fence, language, text } of fences.slice(0, MAX_FENCES)) {
    const whole = { path, original, text, shift: 0, fence, fragment: false, cutAt: null };
    if (language) sources.push(readFragment({ ...whole, language }));
    else {
      // A block without a language may be a shell session or a file tree: it counts as code only if it reads as code.
      const guess: SourceText = { ...whole, language: 'ts' };
      if (isWorthJudging(guess)) sources.push(guess);
    }
  }
  const problems: SourceProblem[] = [];
  if (fences.length > MAX_FENCES) {
    problems.push({ code: 'too-many-fences', message: `has more than ${MAX_FENCES} code blocks; the rest is not judged` });
  }
  if (sources.length === 0) problems.push({ code: 'no-code', message: 'has no code block in JavaScript or TypeScript' });
  return withFailures(sources, problems);
}

/** Moves the texts that the parser gave up on to the problems. */
function withFailures(candidates: readonly SourceText[], found: readonly SourceProblem[]): ReadSource {
  const sources: SourceText[] = [];
  const problems = [...found];
  for (const source of candidates) {
    const parsed = parseSource(source);
    if (!('failed' in parsed)) sources.push(source);
    else problems.push({ code: parsed.failed, message: parsed.message, ...fenceLocation(source) });
  }
  return { sources, problems };
}

function fenceLocation({ fence }: SourceText): { location?: Location } {
  if (fence === null) return {};
  return { location: { startLine: fence.startLine, startColumn: 1, endLine: fence.endLine, endColumn: 1 } };
}

function unreadable(code: SourceProblem['code'], message: string): ReadSource {
  return { sources: [], problems: [{ code, message }] };
}

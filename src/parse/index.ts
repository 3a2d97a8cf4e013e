/** The one module that loads the parser; every other module uses `import type { ts } from 'ts-morph'`. */
import type { ts } from 'ts-morph';
import type { Language, Range, SourceText } from '../model/source.ts';
import { loadTypeScript } from './loader.ts';

export { loadTypeScript, type Ts } from './loader.ts';

/** A file above one of these is not judged. */
export const PARSE_LIMITS = { characters: 2 * 1024 * 1024, nodes: 400_000 } as const;

/** What the parser could not read; the tree goes on after it as far as the parser recovers. */
export interface ParseError {
  readonly range: Range;
  readonly message: string;
}

export interface ParsedSource {
  readonly file: ts.SourceFile;
  readonly errors: readonly ParseError[];
  readonly nodes: number;
}

/** The text nests deeper than the parser's stack, or is larger than {@link PARSE_LIMITS}. */
export interface ParseFailure {
  readonly failed: 'too-deep' | 'too-large';
  readonly message: string;
}

/** Reading a fragment parses it, and judging it asks for the same tree again. */
const parsedSources = new WeakMap<SourceText, ParsedSource | ParseFailure>();

/** Parses a source text, with parents set and every syntax error as a value; never throws on any input. */
export function parseSource(source: SourceText): ParsedSource | ParseFailure {
  const known = parsedSources.get(source);
  if (known !== undefined) return known;
  const parsed = parseText(source.text, source.language);
  parsedSources.set(source, parsed);
  return parsed;
}

/** Parses a bare text, as {@link parseSource} does, without remembering it. */
export function parseText(text: string, language: Language): ParsedSource | ParseFailure {
  if (text.length > PARSE_LIMITS.characters) {
    return { failed: 'too-large', message: `has more than ${PARSE_LIMITS.characters} characters` };
  }
  if (MODIFIER_RUN.test(text)) return { failed: 'too-deep', message: 'has a run of modifiers that no code has' };
  const file = createFile(text, language);
  if (file === undefined) return { failed: 'too-deep', message: 'is nested too deeply to be parsed' };
  const { nodeCount, parseDiagnostics } = file as ParserInternals;
  if (nodeCount > PARSE_LIMITS.nodes) {
    return { failed: 'too-large', message: `has more than ${PARSE_LIMITS.nodes} syntax nodes` };
  }
  const errors = parseDiagnostics.filter(({ code }) => code !== OCTAL_LITERAL).map(toParseError);
  return { file, errors, nodes: nodeCount };
}

/** `0755` is legal in scripts and read rightly; only strict code refuses it. */
const OCTAL_LITERAL = 1121;

/** The parser looks ahead over all modifiers that follow, for each of them again: a long run takes it minutes. */
const MODIFIER_RUN =
  /(?:\b(?:abstract|accessor|async|const|declare|default|export|in|out|override|private|protected|public|readonly|static)\s{1,9}){100}/;

/** The parser records both, the declared type hides them. */
type ParserInternals = ts.SourceFile & {
  readonly nodeCount: number;
  readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[];
};

function createFile(text: string, language: Language): ts.SourceFile | undefined {
  const typescript = loadTypeScript();
  const kinds = {
    js: typescript.ScriptKind.JS,
    jsx: typescript.ScriptKind.JSX,
    ts: typescript.ScriptKind.TS,
    tsx: typescript.ScriptKind.TSX,
  } as const;
  const options = {
    languageVersion: typescript.ScriptTarget.Latest,
    jsDocParsingMode: typescript.JSDocParsingMode.ParseNone,
    // Only in a module is `await (a)` at the top level no call; a snippet without an import is none by itself.
    setExternalModuleIndicator: (file: ts.SourceFile): void => {
      (file as { externalModuleIndicator?: unknown }).externalModuleIndicator = true;
    },
  };
  try {
    return typescript.createSourceFile(`snippet.${language}`, text, options, true, kinds[language]);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // The recursive descent ran out of stack.
    throw error;
  }
}

function toParseError({ start, length, messageText }: ts.DiagnosticWithLocation): ParseError {
  return {
    range: { start, end: start + length },
    message: typeof messageText === 'string' ? messageText : messageText.messageText,
  };
}

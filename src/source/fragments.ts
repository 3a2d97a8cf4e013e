/** Fragments: code that was cut out of a file, such as a method without its class or a window of lines. */
import type { ts } from 'ts-morph';
import type { SourceText } from '../model/source.ts';
import { loadTypeScript, parseSource } from '../parse/index.ts';
import { endingOf } from './ending.ts';
import { openings } from './opening.ts';
import { type TokenizedText, tokenize } from './tokens.ts';

/** Each trial is a full parse, so both bounds keep broken input about as cheap as good input. */
const MAX_TRIALS = 3;
const MAX_FRAGMENT_LENGTH = 64 * 1024;
/** A text with more errors is not cut but something else. */
const MAX_ERRORS = 200;

/**
 * Returns the source itself if it parses, else the completion of it with the fewest syntax errors.
 * What was invented stands in front of the first line and behind the last, so that lines stay as they are.
 */
export function readFragment(source: SourceText): SourceText {
  const errors = errorCount(source);
  if (source.original.length > MAX_FRAGMENT_LENGTH || errors > MAX_ERRORS) return source;
  if (errors === 0 && !looksLikeMembers(source)) return source;
  let best = source;
  let fewest = errors === 0 ? 1 : errors;
  for (const candidate of completions(source).slice(0, MAX_TRIALS)) {
    const count = errorCount(candidate);
    if (count >= fewest) continue;
    best = candidate;
    fewest = count;
    if (count === 0) break;
  }
  return best;
}

/** True for a text that parses without error and does more than name a value, as a shell session or a word would not. */
export function isWorthJudging(source: SourceText): boolean {
  const parsed = parseSource(source);
  if ('failed' in parsed || parsed.errors.length > 0) return false;
  return parsed.file.statements.some((statement) => /[({=]/.test(statement.getText(parsed.file)));
}

function errorCount(source: SourceText): number {
  const parsed = parseSource(source);
  return 'failed' in parsed ? Number.POSITIVE_INFINITY : parsed.errors.length;
}

/** `name: value` and `{ a: b }` parse as labels, and `name()` before a line with `{` as a call, but cut-out code means members by it. */
function looksLikeMembers(source: SourceText): boolean {
  const parsed = parseSource(source);
  if ('failed' in parsed) return false;
  const { SyntaxKind } = loadTypeScript();
  const isMember = (statement: ts.Statement): boolean =>
    statement.kind === SyntaxKind.LabeledStatement && !isLoop((statement as ts.LabeledStatement).statement.kind);
  const isLoop = (kind: ts.SyntaxKind): boolean =>
    kind === SyntaxKind.Block || (kind >= SyntaxKind.DoStatement && kind <= SyntaxKind.ForOfStatement);
  return parsed.file.statements.some((statement, position) => {
    if (statement.kind !== SyntaxKind.Block) return isMember(statement);
    const { statements } = statement as ts.Block;
    const before = parsed.file.statements[position - 1];
    return (statements.length > 0 && statements.every(isMember)) || (before !== undefined && isBareCall(before, parsed.file));
  });
}

/** `name(…)` without a semicolon. */
function isBareCall(statement: ts.Statement, file: ts.SourceFile): boolean {
  return /^[\w$]+\s*\([^()]*\)$/.test(statement.getText(file));
}

function completions(source: SourceText): readonly SourceText[] {
  const language = source.language === 'ts' && /<\/|\/>/.test(source.text) ? 'tsx' : source.language;
  const comment = beginsInComment(source.text) ? '/*' : '';
  const text = tokenize(comment + source.text, language);
  const [likeliest, ...others] = completionsOf({ ...source, language }, comment, text);
  const inTemplate = isUnclosedTemplate(text) ? completionsOf({ ...source, language }, '`', tokenize(`\`${source.text}`, language)) : [];
  // Casts in angle brackets are TypeScript only.
  const cast: readonly SourceText[] = source.language === 'js' && source.text.includes('<') ? [{ ...source, language: 'ts' }] : [];
  return [likeliest, ...inTemplate.slice(0, 1), ...others.slice(0, 1), ...cast, ...others.slice(1)]
    .filter((candidate) => candidate !== undefined)
    .filter((candidate) => candidate.text !== source.text || candidate.language !== source.language);
}

/** Completes a text that begins inside a comment or a template, whose own beginning is `literal`. */
function completionsOf(source: SourceText, literal: string, text: TokenizedText): readonly SourceText[] {
  return openings(text).map(({ prefix, outermost, suffix }) => complete(source, prefix + literal, endingOf(text, outermost), suffix));
}

function isUnclosedTemplate({ tokens }: TokenizedText): boolean {
  const last = tokens.at(-1);
  return last?.unterminated === true && /^[`}]/.test(last.text);
}

function complete(source: SourceText, front: string, ending: string, suffix: string): SourceText {
  const body = front + source.text;
  // On a line of its own, so that a line comment at the end does not swallow it; but a cut literal goes on where it was cut.
  const separator = ending + suffix === '' || /^(?:\*\/|["'`])/.test(ending) ? '' : '\n';
  const text = body + separator + ending + suffix;
  return {
    ...source,
    text,
    shift: front.length,
    fragment: text !== source.text,
    cutAt: ending === '' ? null : body.length,
  };
}

/** The first comment ends before any begins, and not inside a line of code. */
function beginsInComment(text: string): boolean {
  const close = text.indexOf('*/');
  const before = close < 0 ? text : text.slice(0, close);
  if (before.includes('/*')) return false;
  const lines = before.split('\n');
  const starred = lines.slice(close < 0 ? 0 : 1).every((line) => /^\s*(?:\*|$)/.test(line));
  return close < 0 ? starred : starred || /^\s*$/.test(lines.at(-1) ?? '');
}

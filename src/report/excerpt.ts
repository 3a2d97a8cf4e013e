/**
 * Windows of a source text around the lines that matter.
 *
 *   lines 1–40, focus on 12 and 30   →   10 11 [12] 13 · 16 lines · 29 [30] 31
 */
import type { Location } from '../model/source.ts';
import { wholeEnd } from './inert.ts';
import { plural } from './words.ts';
import { codeLines, type Columns, columnsOn, type LineRange, sharedIndentation } from './lines.ts';

/** Longest line shown in an excerpt; the window keeps the first mark in view. */
const MAX_LINE = 240;
/** Most lines of one focus; the middle of a longer one is folded. */
const MAX_FOCUS = 14;

export interface CodeLine {
  readonly kind: 'code';
  readonly number: number;
  /** As shown: without shared indentation, a long line cut. */
  readonly text: string;
  /** Where `text` has the line's own characters, and the column of the line that they begin at (0-based). */
  readonly own: Columns & { readonly column: number };
  /** True for the lines that a location covers. */
  readonly focus: boolean;
  /** Sorted, disjoint. */
  readonly marks: readonly Columns[];
}

export interface FoldedLines {
  readonly kind: 'fold';
  readonly count: number;
}

export type ExcerptRow = CodeLine | FoldedLines;

export interface ExcerptRequest {
  readonly lines: readonly string[];
  readonly focus: readonly Location[];
  /** Lines of context before and after each focus. */
  readonly context: number;
  /** Marks of one line; by default the columns that the focus covers. */
  readonly marksOn?: (number: number, line: string) => readonly Columns[];
  /** First and last line that may be shown (those of a fence). */
  readonly bounds?: LineRange;
  /** Lines that are left out without a fold, unless they are in focus. */
  readonly leftOut?: (line: string) => boolean;
}

/** The rows around every focus, in line order, the rest between them folded, with the shared indentation removed. */
export function excerpt(request: ExcerptRequest): readonly ExcerptRow[] {
  const { lines, focus, leftOut } = request;
  const isLeftOut = (number: number): boolean =>
    leftOut?.(lines[number - 1] ?? '') === true && !focus.some(({ startLine, endLine }) => number >= startLine && number <= endLine);
  const numbers = withoutBlankEnds(
    shownNumbers(request, isLeftOut).filter((number) => !isLeftOut(number)),
    request,
  );
  const depth = sharedIndentation(numbers.map((number) => request.lines[number - 1] ?? ''));
  const rows: ExcerptRow[] = [];
  let previous: number | null = null;
  for (const number of numbers) {
    const count = previous === null ? 0 : countLines(previous + 1, number - 1, isLeftOut);
    if (count > 0) rows.push({ kind: 'fold', count });
    rows.push(codeLine(request, number, depth));
    previous = number;
  }
  return rows;
}

/** The code of an excerpt as one text. */
export function codeOf(rows: readonly ExcerptRow[]): string {
  return rows.map((row) => (row.kind === 'code' ? row.text : `// … ${plural(row.count, 'line')}`)).join('\n');
}

function countLines(first: number, last: number, isLeftOut: (number: number) => boolean): number {
  let count = 0;
  for (let number = first; number <= last; number++) if (!isLeftOut(number)) count++;
  return count;
}

/** Blank lines at the edges show nothing. */
function withoutBlankEnds(numbers: readonly number[], { lines, focus }: ExcerptRequest): readonly number[] {
  const counts = (number: number): boolean =>
    (lines[number - 1] ?? '').trim() !== '' || focus.some(({ startLine, endLine }) => number >= startLine && number <= endLine);
  const first = numbers.findIndex(counts);
  return first < 0 ? numbers : numbers.slice(first, numbers.findLastIndex(counts) + 1);
}

function shownNumbers({ lines, focus, context, bounds }: ExcerptRequest, isLeftOut: (number: number) => boolean): readonly number[] {
  const first = Math.max(1, bounds?.first ?? 1);
  const end = codeLines(null, lines).last;
  const last = Math.min(end, bounds?.last ?? end);
  const shown = new Set<number>();
  const show = (from: number, to: number): void => {
    for (let number = Math.max(first, from); number <= Math.min(last, to); number++) shown.add(number);
  };
  // Lines that are left out are no context.
  const away = (line: number, step: 1 | -1): number => {
    let at = line;
    for (let left = context; left > 0 && at > first && at < last; ) {
      at += step;
      if (!isLeftOut(at)) left--;
    }
    return at;
  };
  for (const { startLine, endLine } of focus) {
    const [from, to] = [away(startLine, -1), away(endLine, 1)];
    if (endLine - startLine < MAX_FOCUS) {
      show(from, to);
      continue;
    }
    show(from, startLine + MAX_FOCUS - 5);
    show(endLine - 2, to);
  }
  return [...shown].sort((a, b) => a - b);
}

function codeLine({ lines, focus, marksOn }: ExcerptRequest, number: number, depth: number): CodeLine {
  const line = lines[number - 1] ?? '';
  const covered = focus.flatMap((location) => columnsOn(location, number, line) ?? []);
  const marks = mergeColumns(marksOn === undefined ? covered : marksOn(number, line));
  const inFocus = focus.some(({ startLine, endLine }) => number >= startLine && number <= endLine);
  return { kind: 'code', number, focus: inFocus, ...cutLine(line, marks, Math.min(depth, line.length)) };
}

/** A piece of a line, as {@link CodeLine} has it. */
export type CutLine = Pick<CodeLine, 'text' | 'own' | 'marks'>;

/** Drops `from` characters in front and, in a long line, everything far from the first mark. */
export function cutLine(line: string, marks: readonly Columns[], from = 0, limit = MAX_LINE): CutLine {
  const first = marks[0]?.start ?? from;
  const whole = line.length - from <= limit;
  const start = whole || first - from < limit / 2 ? from : wholeEnd(line, first - Math.floor(limit / 4));
  const end = whole ? line.length : wholeEnd(line, Math.min(line.length, start + limit));
  const prefix = start > from ? '… ' : '';
  const suffix = end < line.length ? ` … ${line.length - end} more characters` : '';
  return {
    text: prefix + line.slice(start, end) + suffix,
    own: { start: prefix.length, end: prefix.length + end - start, column: start },
    marks: shift(marks, start, end, prefix.length),
  };
}

/** Sorted and disjoint columns that cover the same characters. */
export function mergeColumns(columns: readonly Columns[]): readonly Columns[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...columns].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) merged.push({ start, end });
  }
  return merged;
}

function shift(marks: readonly Columns[], start: number, end: number, by: number): readonly Columns[] {
  return marks
    .map((mark) => ({ start: Math.max(mark.start, start) - start + by, end: Math.min(mark.end, end) - start + by }))
    .filter((mark) => mark.end > mark.start);
}

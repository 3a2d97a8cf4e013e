/** Offsets to lines and columns. CRLF, LF and a lone CR are one break each, as editors and SARIF viewers count them. */
import type { Location, Range, SourceText } from '../model/source.ts';

/** Offsets at which lines start; kept for as long as the source is. */
const lineTables = new WeakMap<SourceText, readonly number[]>();

/**
 * Returns where a range of `source.text` lies in the file as given: 1-based, in UTF-16 units, end exclusive.
 * What lies in an invented prefix or suffix is moved to the nearest place in the file.
 */
export function locate(source: SourceText, range: Range): Location {
  const starts = lineTable(source);
  const last = source.original.length;
  const start = clamp(range.start - source.shift, 0, last);
  const end = clamp(range.end - source.shift, start, last);
  const startLine = lineAt(starts, start);
  const endLine = lineAt(starts, end);
  return {
    startLine,
    startColumn: start - startOfLine(starts, startLine) + 1,
    endLine,
    endColumn: end - startOfLine(starts, endLine) + 1,
  };
}

/** Returns the 0-based offsets at which the lines of a text start; the first is 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + lineBreak.length);
  return starts;
}

function lineTable(source: SourceText): readonly number[] {
  const known = lineTables.get(source);
  if (known !== undefined) return known;
  const starts = lineStarts(source.original);
  lineTables.set(source, starts);
  return starts;
}

/** The 1-based line that holds an offset: how many lines start at or before it. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startOfLine(starts: readonly number[], line: number): number {
  return starts[line - 1] ?? 0;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

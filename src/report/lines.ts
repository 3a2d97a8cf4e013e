/** Lines of a source text and the pieces of them that a location covers. */
import type { Fence, Location } from '../model/source.ts';

/** A line break as the report's locations count them: CRLF is one. */
const BREAK = /\r\n|\n|\r/;

/** Columns of one line, 0-based and half-open. */
export interface Columns {
  readonly start: number;
  readonly end: number;
}

/** The lines of a text without their breaks; line 1 is at index 0. */
export function splitLines(text: string): readonly string[] {
  return text.split(BREAK);
}

/** First and last line, both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** The lines of a file's code: all of them, or those between the markers of a fence. */
export function codeLines(fence: Fence | null, lines: readonly string[]): LineRange {
  const end = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  if (fence === null) return { first: 1, last: end };
  const last = Math.min(end, fence.endLine);
  const isClosed = last > fence.startLine && /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(lines[last - 1] ?? '');
  return { first: fence.startLine + 1, last: isClosed ? last - 1 : last };
}

/** The columns of line `number` that `location` covers, clamped to the line; null when it covers none of that line. */
export function columnsOn(location: Location, number: number, line: string): Columns | null {
  if (number < location.startLine || number > location.endLine) return null;
  const start = number === location.startLine ? clamp(location.startColumn - 1, line.length) : indentation(line);
  const end = number === location.endLine ? clamp(location.endColumn - 1, line.length) : line.length;
  return end > start ? { start, end } : null;
}

/** The text that `location` covers, lines joined by a line feed; empty when it lies outside. */
export function textAt(lines: readonly string[], location: Location): string {
  const pieces: string[] = [];
  for (let number = location.startLine; number <= Math.min(location.endLine, lines.length); number++) {
    const line = lines[number - 1] ?? '';
    const start = number === location.startLine ? clamp(location.startColumn - 1, line.length) : 0;
    const end = number === location.endLine ? clamp(location.endColumn - 1, line.length) : line.length;
    pieces.push(line.slice(start, Math.max(start, end)));
  }
  return pieces.join('\n');
}

/** How many characters of white space a line begins with. */
export function indentation(line: string): number {
  return line.length - line.trimStart().length;
}

/** The white space that all lines with content begin with, as a length. */
export function sharedIndentation(lines: readonly string[]): number {
  const depths = lines.filter((line) => line.trim() !== '').map(indentation);
  return depths.length === 0 ? 0 : Math.min(...depths);
}

function clamp(value: number, limit: number): number {
  return Math.max(0, Math.min(value, limit));
}

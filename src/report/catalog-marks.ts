/**
 * Reference code without the catalog's marks, which mean nothing to a reader of a report.
 * A line such as `// anchor: query` is left out; a mark in front of an argument or option is cut from its line.
 */
import type { Location } from '../model/source.ts';

/** Marks in a line, or the gaps that they leave in a compiled catalog. */
const INLINE = /\/\* (?:(?:safeguard|anchor): [^*\n]*|exact )\*\/ ?|(?<=[([]) {2,}(?=\S)|(?<=\S ) +(?=\S)/g;
const WHOLE_LINE = /^\s*\/\/ (?:anchor|safeguard|not here):/;

/** True for a line that only holds marks. */
export function isMarkLine(line: string): boolean {
  return WHOLE_LINE.test(line);
}

/** The lines without inline marks; their number stays. */
export function withoutMarks(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(INLINE, ''));
}

/** Where a location of the marked lines is in {@link withoutMarks}. */
export function locationWithoutMarks(location: Location, lines: readonly string[]): Location {
  return {
    startLine: location.startLine,
    startColumn: columnWithoutMarks(lines[location.startLine - 1] ?? '', location.startColumn),
    endLine: location.endLine,
    endColumn: columnWithoutMarks(lines[location.endLine - 1] ?? '', location.endColumn),
  };
}

function columnWithoutMarks(line: string, column: number): number {
  let removed = 0;
  for (const match of line.matchAll(INLINE)) removed += Math.max(0, Math.min(match[0].length, column - 1 - match.index));
  return column - removed;
}

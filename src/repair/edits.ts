/** Edits of a text, and how a reader sees them: what stands there now, and what should. */
import type { Range } from '../model/source.ts';

/** `text` in place of a range; an empty range inserts. */
export interface Edit extends Range {
  readonly text: string;
}

/** The text with all edits made; they do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  }
  return result;
}

/** True when two sets of edits touch the same characters, so that only one of them can be made. */
export function collide(a: readonly Edit[], b: readonly Edit[]): boolean {
  return a.some((one) => b.some((other) => one.start <= other.end && other.start <= one.end));
}

/** A range's text before and after edits that all lie in it. */
export function changeIn(text: string, range: Range, edits: readonly Edit[]): { readonly found: string; readonly expected: string } {
  const found = text.slice(range.start, range.end);
  const inside = edits.map((edit) => ({ ...edit, start: edit.start - range.start, end: edit.end - range.start }));
  return { found: lines(found), expected: lines(edited(found, inside)) };
}

/** A report's text has plain line feeds. */
const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

export const covers = (outer: Range, inner: Range): boolean => outer.start <= inner.start && outer.end >= inner.end;

/** The smallest range around several. */
export function around(ranges: readonly Range[]): Range {
  return { start: Math.min(...ranges.map(({ start }) => start)), end: Math.max(...ranges.map(({ end }) => end)) };
}

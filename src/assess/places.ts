/** Ranges of evaluated sources as locations and text of the files as given. */
import type { SourceRange } from '../model/facet.ts';
import type { Location, SourceText } from '../model/source.ts';
import { locate } from '../source/index.ts';

export const locationOf = (sources: readonly SourceText[], place: SourceRange): Location =>
  locate(sources[place.source] as SourceText, place.range);

/** Longest source text that a report repeats in one piece. */
const MAX_TEXT = 400;

/** The source text of a range, cut at a line end when it is long. */
export function textOf(sources: readonly SourceText[], place: SourceRange): string {
  const { text = '' } = sources[place.source] ?? {};
  const piece = text.slice(place.range.start, place.range.end).trim();
  if (piece.length <= MAX_TEXT) return piece;
  const cut = piece.slice(0, MAX_TEXT);
  const end = cut.lastIndexOf('\n');
  return `${end > 80 ? cut.slice(0, end) : cut} …`;
}

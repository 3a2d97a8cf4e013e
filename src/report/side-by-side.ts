/**
 * The reference's lines next to the snippet's lines; the report's locations decide which belong together.
 *
 *   reference (variants/pg.ts)                 snippet (users.ts)
 *   14  const { rows } = await pool.query(     9   const result = await db.query(
 *   15    'SELECT … WHERE email = $1',         10    `SELECT … WHERE email = '${email}'`
 */
import type { Deviation } from '../model/report.ts';
import type { Location } from '../model/source.ts';
import { isMarkLine, locationWithoutMarks, withoutMarks } from './catalog-marks.ts';
import { changedTokens } from './changed-tokens.ts';
import { excerpt, type ExcerptRow } from './excerpt.ts';
import { focusOf } from './focus.ts';
import type { ExpectedShape } from './repair-diff.ts';
import { type Columns, columnsOn, type LineRange, textAt } from './lines.ts';

const WORD = /[\p{L}\p{N}_$]+/gu;
/** Above this share of wanted words, single marks are noise. */
const MOSTLY = 0.5;
/** Characters between two words that are marked as one. */
const NEAR = 3;

export interface PairRow {
  readonly reference: ExcerptRow | null;
  readonly snippet: ExcerptRow | null;
}

export interface PairRequest {
  readonly deviation: Deviation;
  /** Null when the reference's text is not at hand. */
  readonly referenceLines: readonly string[] | null;
  readonly snippetLines: readonly string[];
  readonly bounds: LineRange;
  /** Single words are marked only between two pieces of code with the same names. */
  readonly shape?: ExpectedShape;
}

/** Rows with the first focus line of both sides on the same row. */
export function sideBySide(request: PairRequest): readonly PairRow[] {
  const reference = referenceRows(request);
  const snippet = snippetRows(request);
  const referenceLead = leadOf(reference, request.deviation.referenceLocation);
  const snippetLead = leadOf(snippet, request.deviation.location);
  const lead = Math.max(referenceLead, snippetLead);
  const left = [...nothing(lead - referenceLead), ...reference];
  const right = [...nothing(lead - snippetLead), ...snippet];
  const rows: PairRow[] = [];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    rows.push({ reference: left[index] ?? null, snippet: right[index] ?? null });
  }
  return rows;
}

function referenceRows({ deviation, referenceLines, shape = 'own' }: PairRequest): readonly ExcerptRow[] {
  if (referenceLines === null || deviation.referenceLocation === null) return [];
  const location = locationWithoutMarks(deviation.referenceLocation, referenceLines);
  const lines = withoutMarks(referenceLines);
  const wanted = tokensOnlyIn(deviation.change.expected, deviation.change.found);
  const marks = shape === 'own' ? marksOfTokens(lines, location, wanted) : null;
  return excerpt({
    lines,
    focus: [location],
    context: 2,
    // The marks of a compiled catalog are blanked already.
    leftOut: (line) => line.trim() === '' || isMarkLine(line),
    ...(marks === null ? {} : { marksOn: marks }),
  });
}

function snippetRows({ deviation, snippetLines, bounds, shape = 'own' }: PairRequest): readonly ExcerptRow[] {
  const { related, change } = deviation;
  const location = focusOf(deviation, snippetLines);
  const near = related.filter((other) => !overlap(other, location)).slice(0, 3);
  const wanted = tokensOnlyIn(change.found, change.expected);
  const marks = shape === 'own' ? marksOfTokens(snippetLines, location, wanted) : null;
  return excerpt({
    lines: snippetLines,
    focus: [location, ...near],
    context: 2,
    bounds,
    ...(marks === null ? {} : { marksOn: (number, line) => [...marks(number, line), ...covered(near, number, line)] }),
  });
}

/** Words of `text` that `other` does not have: what a reader's eye should find. */
function tokensOnlyIn(text: string, other: string): ReadonlySet<string> {
  const { added } = changedTokens(other, text);
  return new Set(added.flatMap(({ start, end }) => text.slice(start, end).match(WORD) ?? []));
}

/** Marks for the wanted words within a location; null to mark all of it, when none or most of its words are wanted. */
function marksOfTokens(
  lines: readonly string[],
  location: Location,
  wanted: ReadonlySet<string>,
): ((number: number, line: string) => readonly Columns[]) | null {
  const words = textAt(lines, location).match(WORD) ?? [];
  const hits = words.filter((word) => wanted.has(word)).length;
  if (hits === 0 || hits > words.length * MOSTLY) return null;
  return (number, line) => {
    const columns = columnsOn(location, number, line);
    if (columns === null) return [];
    const found = [...line.slice(columns.start, columns.end).matchAll(WORD)].filter((match) => wanted.has(match[0]));
    return joinNear(found.map((match) => ({ start: columns.start + match.index, end: columns.start + match.index + match[0].length })));
  };
}

/** One mark for words that only a few signs part. */
function joinNear(marks: readonly Columns[]): readonly Columns[] {
  const joined: Columns[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last !== undefined && mark.start - last.end <= NEAR) joined[joined.length - 1] = { start: last.start, end: mark.end };
    else joined.push(mark);
  }
  return joined;
}

function overlap(a: Location, b: Location): boolean {
  return isBefore(a.startLine, a.startColumn, b.endLine, b.endColumn) && isBefore(b.startLine, b.startColumn, a.endLine, a.endColumn);
}

function isBefore(line: number, column: number, otherLine: number, otherColumn: number): boolean {
  return line < otherLine || (line === otherLine && column < otherColumn);
}

function covered(locations: readonly Location[], number: number, line: string): readonly Columns[] {
  return locations.flatMap((location) => columnsOn(location, number, line) ?? []);
}

function leadOf(rows: readonly ExcerptRow[], location: Location | null): number {
  const first = rows.findIndex((row) => row.kind === 'code' && row.number === location?.startLine);
  return Math.max(0, first);
}

function nothing(count: number): readonly null[] {
  return Array.from({ length: count }, () => null);
}

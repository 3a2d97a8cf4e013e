/** Places and matches as the formats show them. */
import type { FileReport, Match } from '../model/report.ts';
import type { Location } from '../model/source.ts';
import { inertLine } from './inert.ts';
import type { RenderInput } from './input.ts';

export interface PlaceView {
  readonly fileIndex: number;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** `src/users.ts:12:5` */
  readonly label: string;
  /** The anchor of the line in the whole snippet. */
  readonly anchor: string;
}

export interface MatchView {
  readonly reference: string;
  readonly title: string;
  /** What the reference is for; empty when its words are not at hand. */
  readonly task: string;
  readonly variant: string | null;
  /** `0.930` */
  readonly score: string;
  readonly evidence: readonly { readonly kind: string; readonly text: string; readonly place: PlaceView | null }[];
  /** It fits clearly less well than the best one: a name is enough at first. */
  readonly minor: boolean;
}

/** A location in a file of the report. */
export function placeView(file: FileReport, fileIndex: number, { startLine, startColumn }: Location): PlaceView {
  const path = inertLine(file.path);
  return {
    fileIndex,
    path,
    line: startLine,
    column: startColumn,
    label: `${path}:${startLine}:${startColumn}`,
    anchor: lineAnchor(fileIndex, startLine),
  };
}

/** The anchor of one line of the whole snippet. */
export function lineAnchor(fileIndex: number, line: number): string {
  return `file-${fileIndex + 1}-L${line}`;
}

/** Share of the best fit below which a match is minor. */
const MINOR = 0.75;

/** Matches in their order; `place` locates evidence, null for matches of the prompt alone. */
export function matchViews(
  matches: readonly Match[],
  input: RenderInput,
  place: ((location: Location | undefined) => PlaceView | null) | null,
): readonly MatchView[] {
  const best = Math.max(0, ...matches.map(({ score }) => score));
  return matches.map((match) => matchView(match, input, place, match.score < best * MINOR));
}

/** A match with its reference's title. */
function matchView(
  match: Match,
  { references }: RenderInput,
  place: ((location: Location | undefined) => PlaceView | null) | null,
  minor: boolean,
): MatchView {
  return {
    reference: inertLine(match.reference),
    title: inertLine(references.get(match.reference)?.title ?? match.reference),
    task: inertLine(references.get(match.reference)?.task ?? ''),
    variant: match.variant === null ? null : inertLine(match.variant),
    score: match.score.toFixed(3),
    evidence: match.evidence.map((entry) => ({
      kind: inertLine(entry.kind),
      text: inertLine(entry.text),
      place: place === null ? null : place(entry.location),
    })),
    minor,
  };
}

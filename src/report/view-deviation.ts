/** One deviation as every format shows it, with the code that belongs to it. */
import type { Category, CauseKind, Confidence, Deviation, DeviationState, FileReport, Severity } from '../model/report.ts';
import { CONFIDENCES, SEVERITIES } from '../model/report.ts';
import type { Location } from '../model/source.ts';
import { isMarkLine, locationWithoutMarks, withoutMarks } from './catalog-marks.ts';
import type { ExcerptRow } from './excerpt.ts';
import { focusOf, foundOf } from './focus.ts';
import { codeOf, excerpt } from './excerpt.ts';
import { inert, inertLine } from './inert.ts';
import type { RenderInput } from './input.ts';
import { codeLines, splitLines, textAt } from './lines.ts';
import { cweLink, type Link, owaspLink } from './links.ts';
import { type DiffRow, type ExpectedShape, repairDiff } from './repair-diff.ts';
import { type PairRow, sideBySide } from './side-by-side.ts';
import { type PlaceView, placeView } from './view-place.ts';
import { categoryWord, causeWord, confidenceWord, severityWord, stateWord, type Word } from './words.ts';

export interface DeviationView {
  /** 1 for the worst. */
  readonly number: number;
  /** Unique in the report and made of letters, digits, `.`, `_` and `-`; stable while the deviation's id is. */
  readonly anchor: string;
  readonly id: string;
  readonly severity: Word<Severity>;
  readonly confidence: Word<Confidence>;
  readonly category: Word<Category>;
  readonly state: Word<DeviationState> & { readonly sentence: string };
  readonly title: string;
  /** `<reference>/<safeguard>`, or the safeguard alone. */
  readonly rule: string;
  readonly reference: { readonly id: string; readonly title: string } | null;
  readonly lookalike: string | null;
  readonly place: PlaceView;
  readonly related: readonly PlaceView[];
  /** Where the reference's lines are from, e.g. `sql-query/variants/pg.ts:14`. */
  readonly referencePlace: string | null;
  readonly change: { readonly expected: string; readonly found: string; readonly shape: ExpectedShape };
  readonly cause: Word<CauseKind> & { readonly sentence: string; readonly quote: string | null };
  readonly impact: string;
  readonly attack: { readonly input: string; readonly effect: string };
  readonly repair: string;
  readonly cwe: readonly Link[];
  readonly owasp: readonly Link[];
  /** Empty when neither side's text is at hand; computed at each access, as is the repair. */
  readonly pair: readonly PairRow[];
  readonly repairDiff: readonly DiffRow[];
  /** The reference's lines alone. */
  readonly referenceRows: readonly ExcerptRow[];
  /** The place as it is shown. */
  readonly focus: Location;
  /** What the view was made of, with the lines of the file. */
  readonly source: { readonly file: FileReport; readonly deviation: Deviation; readonly lines: readonly string[] };
}

interface Found {
  readonly deviation: Deviation;
  readonly file: FileReport;
  readonly fileIndex: number;
}

/** All deviations of a report, worst first: severity, then confidence, then the order of files and lines. */
export function deviationViews(input: RenderInput): readonly DeviationView[] {
  const found = input.report.files.flatMap((file, fileIndex) => file.deviations.map((deviation) => ({ deviation, file, fileIndex })));
  const lines = linesByText();
  const taken = new Set<string>();
  return found.sort(worstFirst).map((entry, index) => view(entry, index + 1, uniqueAnchor(entry.deviation.id, taken), input, lines));
}

function worstFirst(a: Found, b: Found): number {
  return (
    SEVERITIES.indexOf(a.deviation.severity) - SEVERITIES.indexOf(b.deviation.severity) ||
    CONFIDENCES.indexOf(a.deviation.confidence) - CONFIDENCES.indexOf(b.deviation.confidence) ||
    a.fileIndex - b.fileIndex ||
    a.deviation.location.startLine - b.deviation.location.startLine ||
    a.deviation.location.startColumn - b.deviation.location.startColumn
  );
}

function view(
  { deviation, file, fileIndex }: Found,
  number: number,
  anchor: string,
  input: RenderInput,
  lines: (text: string) => readonly string[],
): DeviationView {
  const { change, cause, reference, referenceLocation } = deviation;
  const texts = reference === null ? undefined : input.references.get(reference);
  const snippetLines = lines(input.sources.get(file.path)?.text ?? '');
  const variant = referenceLocation === null ? undefined : texts?.variants.get(referenceLocation.file);
  const referenceLines = variant === undefined ? null : lines(variant);
  const shape = shapeOf(deviation, referenceLines);
  const rows = referenceRows(deviation, referenceLines);
  const bounds = codeLines(file.fence, snippetLines);
  return {
    number,
    anchor,
    id: inertLine(deviation.id),
    severity: severityWord(deviation.severity),
    confidence: confidenceWord(deviation.confidence),
    category: categoryWord(deviation.category),
    state: stateWord(deviation.state),
    title: inertLine(deviation.title),
    rule: ruleOf(deviation),
    reference: reference === null ? null : { id: inertLine(reference), title: inertLine(texts?.title ?? reference) },
    lookalike: deviation.lookalike === undefined ? null : inertLine(deviation.lookalike),
    place: placeView(file, fileIndex, deviation.location),
    related: relatedPlaces(deviation, file, fileIndex),
    referencePlace: referenceLocation === null ? null : inertLine(`${referenceLocation.file}:${referenceLocation.startLine}`),
    change: { expected: inert(change.expected), found: inert(foundOf(deviation)), shape },
    cause: { ...causeWord(cause.kind, input.report.prompt !== null), quote: cause.quote === null ? null : inertLine(cause.quote) },
    impact: inertLine(deviation.impact),
    attack: { input: inert(deviation.attack.input), effect: inertLine(deviation.attack.effect) },
    repair: inertLine(deviation.repair),
    cwe: deviation.cwe.map((text) => cweLink(inertLine(text))),
    owasp: deviation.owasp.map((text) => owaspLink(inertLine(text))),
    // Getters, because the formats that show no code side by side need not load the `diff` package.
    get pair() {
      return sideBySide({ deviation, referenceLines, snippetLines, bounds, shape });
    },
    get repairDiff() {
      return repairDiff(shape === 'reference' ? wholeLines(deviation, rows) : deviation, snippetLines, shape);
    },
    referenceRows: rows,
    focus: focusOf(deviation, snippetLines),
    source: { file, deviation, lines: snippetLines },
  };
}

/** The other places, each once, without those on the deviation's own start. */
function relatedPlaces({ location, related }: Deviation, file: FileReport, fileIndex: number): readonly PlaceView[] {
  const seen = new Set([placeView(file, fileIndex, location).label]);
  return related.map((other) => placeView(file, fileIndex, other)).filter(({ label }) => !seen.has(label) && seen.add(label));
}

/** The reference is shown by whole lines rather than by the marked piece. */
function wholeLines(deviation: Deviation, rows: readonly ExcerptRow[]): Deviation {
  return { ...deviation, change: { ...deviation.change, expected: codeOf(rows) } };
}

function referenceRows({ referenceLocation }: Deviation, lines: readonly string[] | null): readonly ExcerptRow[] {
  if (lines === null || referenceLocation === null) return [];
  const focus = locationWithoutMarks(referenceLocation, lines);
  return excerpt({ lines: withoutMarks(lines), focus: [focus], context: 0, leftOut: isMarkLine });
}

/** `<reference>/<safeguard>`; an `extra/…` or `prompt/…` safeguard stands alone. */
export function ruleOf({ reference, safeguard }: Deviation): string {
  return inertLine(reference === null ? safeguard : `${reference}/${safeguard}`);
}

function shapeOf({ change, title, repair, referenceLocation }: Deviation, referenceLines: readonly string[] | null): ExpectedShape {
  const expected = squeezed(change.expected);
  if (expected !== '' && (expected === squeezed(repair) || squeezed(title).startsWith(expected))) return 'words';
  if (referenceLines === null || referenceLocation === null || expected === '' || isSameSetting(change)) return 'own';
  return squeezed(textAt(referenceLines, referenceLocation)).includes(expected) ? 'reference' : 'own';
}

/** `secure: false` and `secure: true`, `'md5'` and `'sha256'`: values are nobody's names. */
function isSameSetting({ expected, found }: Deviation['change']): boolean {
  const setting = /^(?:([\w$]+): )?(?:true|false|null|[\d_.]+|'[\w.-]*')$/;
  const [ours, theirs] = [setting.exec(found), setting.exec(expected)];
  return ours !== null && theirs !== null && ours[1] === theirs[1];
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function uniqueAnchor(id: string, taken: Set<string>): string {
  const base = `d-${id.replace(/[^A-Za-z0-9_-]+/g, '.').slice(0, 120)}`;
  let anchor = base;
  for (let copy = 2; taken.has(anchor); copy++) anchor = `${base}.${copy}`;
  taken.add(anchor);
  return anchor;
}

/** Splits each text once for a whole report. */
function linesByText(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const lines = known.get(text) ?? splitLines(text);
    known.set(text, lines);
    return lines;
  };
}

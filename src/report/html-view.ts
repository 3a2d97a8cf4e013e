/** The report view as the HTML templates read it: highlighted lines, flags instead of logic. */
import { CONFIDENCES, type FileReport } from '../model/report.ts';
import type { Fence } from '../model/source.ts';
import type { ExcerptRow } from './excerpt.ts';
import { cutLine, mergeColumns } from './excerpt.ts';
import { focusOf } from './focus.ts';
import { withoutMarks } from './catalog-marks.ts';
import { repairText, redTeamText } from './follow-up.ts';
import { type Piece, piecesOf, type Token, tokensOf } from './highlight.ts';
import type { RenderInput } from './input.ts';
import { codeLines, type Columns, columnsOn, splitLines } from './lines.ts';
import type { DiffRow } from './repair-diff.ts';
import { type FileView, type ReportView, viewOf } from './view.ts';
import type { DeviationView } from './view-deviation.ts';
import { lineAnchor, type MatchView } from './view-place.ts';
import { confidenceWord, plural } from './words.ts';

/** Rows of one side-by-side block; the style sheet has a class for each count. */
const MAX_PAIR_ROWS = 40;
/** Lines of a whole snippet before the ones far from any mark are folded. */
const MAX_SOURCE_LINES = 1_500;
const NEAR_MARK = 25;
/** Lines that one deviation marks in the whole snippet. */
const MAX_MARKED_LINES = 40;
/** Longest line of the whole snippet. */
const MAX_SOURCE_COLUMNS = 1_000;
/** Up to this many lines and files the whole snippet starts open. */
const OPEN_LINES = 120;
/** Characters above which a prompt scrolls in its place. */
const LONG_PROMPT = 600;
/** Up to this many cards start open. */
const OPEN_CARDS = 25;

/** A line as the `lines` partial shows it; `fold` and `filler` rows have no code. */
interface LineRow {
  readonly number?: number;
  readonly pieces?: readonly Piece[];
  readonly focus?: boolean;
  readonly fold?: string;
  readonly filler?: boolean;
}

/** Tokens of a text, of only a file's fence in it when the file has one. */
type Tokens = (text: string, file: FileReport | null) => readonly (readonly Token[])[];

/** Everything that the page template reads. */
export function htmlView(input: RenderInput): object {
  const view = viewOf(input);
  const tokens = tokensByText();
  return {
    ...view,
    notJudged: view.verdict.kind === 'not-judged',
    many: view.deviations.length > OPEN_CARDS || view.files.length > OPEN_CARDS,
    promptLong: (input.report.prompt?.text.length ?? 0) > LONG_PROMPT,
    several: view.files.length > 1,
    subject: view.files.length > 1 ? plural(view.files.length, 'file') : (view.files[0]?.label ?? ''),
    references: referencesOf(view),
    chart: chartOf(view),
    categories: view.categories.map((entry) => ({ ...entry, some: entry.count > 0 })),
    confidences: CONFIDENCES.map((id) => ({
      word: confidenceWord(id),
      count: view.deviations.filter(({ confidence }) => confidence.id === id).length,
    })),
    cards: view.deviations.map((deviation) => card(deviation, input, tokens, view.deviations.length <= OPEN_CARDS)),
    files: view.files.map((file, index) => fileData(file, index, input, tokens, view.files.length)),
    ...(view.deviations.length === 0 ? {} : { repairPrompt: repairText(view.deviations), redTeamPrompt: redTeamText(view.deviations) }),
  };
}

/** Each reference once with the number of files compared with it, most files first. */
function referencesOf(view: ReportView): readonly object[] {
  const found = new Map<string, { readonly match: MatchView; readonly count: number }>();
  for (const match of view.files.flatMap(({ matches }) => matches)) {
    found.set(match.reference, { match, count: (found.get(match.reference)?.count ?? 0) + 1 });
  }
  return [...found.values()]
    .sort((a, b) => b.count - a.count || (a.match.reference < b.match.reference ? -1 : 1))
    .map(({ match: { reference, title, task }, count }) => ({ reference, title, task, files: plural(count, 'file') }));
}

/** Bar segments in percent, for the safeguard chart. */
function chartOf({ checks }: ReportView): object | null {
  if (checks.total === 0) return null;
  const share = (count: number): number => Math.round((1000 * count) / checks.total) / 10;
  const [present, accepted] = [share(checks.present), share(checks.accepted)];
  return {
    ...checks,
    presentWidth: present,
    acceptedStart: present,
    acceptedWidth: accepted,
    deviatingStart: Math.round(10 * (present + accepted)) / 10,
    deviatingWidth: Math.max(0, Math.round(10 * (100 - present - accepted)) / 10),
  };
}

function card(deviation: DeviationView, input: RenderInput, tokens: Tokens, open: boolean): object {
  const { file, deviation: source } = deviation.source;
  const snippet = tokens(input.sources.get(file.path)?.text ?? '', file);
  const variant = input.references.get(source.reference ?? '')?.variants.get(source.referenceLocation?.file ?? '');
  const reference = tokens(withoutMarks(splitLines(variant ?? '')).join('\n'), null);
  const rows = deviation.pair.slice(0, MAX_PAIR_ROWS);
  const hasReference = rows.some((row) => row.reference !== null);
  return {
    ...deviation,
    open,
    rows: rows.length,
    hasReference: hasReference,
    referenceLines: hasReference ? rows.map((row) => lineRow(row.reference, reference)) : [],
    snippetLines: rows.map((row) => lineRow(row.snippet, snippet)),
    diff: deviation.repairDiff.map(diffRow),
    inReferenceNames: deviation.change.shape === 'reference',
    copy: deviation.change.shape === 'own' || deviation.repairDiff.length > 0 ? deviation.change.expected.trim() || null : null,
  };
}

function lineRow(row: ExcerptRow | null, tokens: readonly (readonly Token[])[]): LineRow {
  if (row === null) return { filler: true };
  if (row.kind === 'fold') return { fold: plural(row.count, 'line') };
  return { number: row.number, focus: row.focus, pieces: piecesOf(row, tokens[row.number - 1] ?? []) };
}

function diffRow({ kind, text }: DiffRow): object {
  const line = cutLine(text, []);
  return { pieces: piecesOf(line, tokensOf(text)[0] ?? []), added: kind === 'added', removed: kind === 'removed' };
}

interface Gutter {
  readonly anchor: string;
  readonly severity: string;
  readonly label: string;
  readonly title: string;
}

/** What one line of the whole snippet carries. */
interface LineMarks {
  readonly gutter: Gutter[];
  readonly columns: Columns[];
}

function fileData(file: FileView, index: number, input: RenderInput, tokens: Tokens, files: number): object {
  const source = input.sources.get(file.report.path);
  const lines = source === undefined ? [] : sourceLines(file, index, source.text, tokens);
  return {
    ...file,
    count: file.judged ? plural(file.deviations.length, 'deviation') : 'Not judged',
    hasNotes: file.accepted.length + file.notSeen.length + file.unproven.length + file.unjudged.length > 0,
    lines,
    lineCount: plural(lines.length, 'row'),
    open: files <= 5 && lines.length <= OPEN_LINES,
  };
}

/** The rows of the whole snippet (of its fence), with the deviations of each line in its gutter. */
function sourceLines(file: FileView, index: number, text: string, tokens: Tokens): readonly object[] {
  const lines = splitLines(text);
  const { first, last } = codeLines(file.report.fence, lines);
  const marks = marksByLine(file, lines);
  const near = last - first < MAX_SOURCE_LINES ? null : nearMarks(marks);
  const lineTokens = tokens(text, file.report);
  const rows: object[] = [];
  let folded = 0;
  for (let number = first; number <= last; number++) {
    if (near !== null && !near.has(number)) {
      folded++;
      continue;
    }
    if (folded > 0) rows.push({ fold: plural(folded, 'line') });
    folded = 0;
    const { gutter, columns } = marks.get(number) ?? { gutter: [], columns: [] };
    const cut = cutLine(lines[number - 1] ?? '', mergeColumns(columns), 0, MAX_SOURCE_COLUMNS);
    rows.push({ number, anchor: lineAnchor(index, number), gutter, pieces: piecesOf(cut, lineTokens[number - 1] ?? []) });
  }
  return folded > 0 ? [...rows, { fold: plural(folded, 'line') }] : rows;
}

function marksByLine(file: FileView, lines: readonly string[]): ReadonlyMap<number, LineMarks> {
  const marks = new Map<number, LineMarks>();
  const at = (number: number): LineMarks => {
    const known = marks.get(number) ?? { gutter: [], columns: [] };
    marks.set(number, known);
    return known;
  };
  for (const { anchor, severity, number, title, source } of file.deviations) {
    const location = focusOf(source.deviation, lines);
    at(location.startLine).gutter.push({ anchor, severity: severity.id, label: `${severity.label} ${number}`, title });
    for (let line = location.startLine; line <= Math.min(location.endLine, location.startLine + MAX_MARKED_LINES); line++) {
      const columns = columnsOn(location, line, lines[line - 1] ?? '');
      if (columns !== null) at(line).columns.push(columns);
    }
  }
  return marks;
}

function nearMarks(marks: ReadonlyMap<number, unknown>): ReadonlySet<number> {
  const near = new Set<number>();
  for (const line of marks.keys()) for (let number = line - NEAR_MARK; number <= line + NEAR_MARK; number++) near.add(number);
  return near;
}

/** Highlights each text once for a whole report; what is around a fence is no code and stays out. */
function tokensByText(): Tokens {
  const known = new Map<string | FileReport, readonly (readonly Token[])[]>();
  return (text, file) => {
    const key = file?.fence ? file : text;
    const tokens = known.get(key) ?? tokensOf(file?.fence ? fenceOnly(text, file.fence) : text);
    known.set(key, tokens);
    return tokens;
  };
}

function fenceOnly(text: string, fence: Fence): string {
  const lines = splitLines(text);
  const { first, last } = codeLines(fence, lines);
  return lines.map((line, index) => (index + 1 >= first && index + 1 <= last ? line : '')).join('\n');
}

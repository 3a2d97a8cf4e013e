/** The one view model of all formats: report values in reading order, with words for people and controls made visible. */
import type { Category, FileReport, ReportedPrompt, Severity, Verdict } from '../model/report.ts';
import { CATEGORIES, SEVERITIES } from '../model/report.ts';
import type { Location } from '../model/source.ts';
import { inert, inertLine } from './inert.ts';
import type { RenderInput } from './input.ts';
import { type DeviationView, deviationViews } from './view-deviation.ts';
import { type MatchView, matchViews, type PlaceView, placeView } from './view-place.ts';
import { categoryWord, headline, severityWord, verdictSentence, type Word } from './words.ts';

export interface PromptPiece {
  readonly text: string;
  /** The kind of fact that these words were read as, `redacted`, or null for plain text. */
  readonly kind: string | null;
}

export interface PromptView {
  readonly name: string;
  readonly redacted: boolean;
  readonly pieces: readonly PromptPiece[];
  readonly facts: readonly { readonly kind: string; readonly value: string }[];
}

/** One line of "accepted", "not seen", "unproven" or "unjudged", with all the places that it is true of. */
export interface NoteView {
  readonly safeguard: string | null;
  readonly text: string;
  readonly places: readonly PlaceView[];
}

export interface FileView {
  readonly anchor: string;
  readonly path: string;
  /** The path, with the fence when there is one. */
  readonly label: string;
  readonly judged: boolean;
  readonly report: FileReport;
  readonly deviations: readonly DeviationView[];
  readonly matches: readonly MatchView[];
  readonly nearMatches: readonly MatchView[];
  readonly accepted: readonly NoteView[];
  readonly notSeen: readonly NoteView[];
  readonly unproven: readonly NoteView[];
  readonly unjudged: readonly NoteView[];
}

export interface ReportView {
  readonly version: string;
  readonly verdict: { readonly kind: Verdict; readonly headline: string; readonly sentence: string };
  readonly severities: readonly { readonly word: Word<Severity>; readonly count: number }[];
  readonly categories: readonly { readonly word: Word<Category>; readonly count: number }[];
  readonly checks: { readonly present: number; readonly accepted: number; readonly deviating: number; readonly total: number };
  readonly prompt: PromptView | null;
  /** References that the prompt alone points to. */
  readonly matches: readonly MatchView[];
  readonly files: readonly FileView[];
  /** Of all files, worst first. */
  readonly deviations: readonly DeviationView[];
}

/** Builds the view of a report. */
export function viewOf(input: RenderInput): ReportView {
  const { report } = input;
  const deviations = deviationViews(input);
  const { summary } = report;
  return {
    version: inertLine(report.tool.version),
    verdict: { kind: summary.verdict, headline: headline(summary), sentence: verdictSentence(summary) },
    severities: SEVERITIES.map((id) => ({ word: severityWord(id), count: summary[id] })),
    categories: CATEGORIES.map((id) => ({ word: categoryWord(id), count: deviations.filter(({ category }) => category.id === id).length })),
    checks: {
      present: summary.present,
      accepted: summary.accepted,
      deviating: Math.max(0, summary.checked - summary.present - summary.accepted),
      total: summary.checked,
    },
    prompt: report.prompt === null ? null : promptView(report.prompt),
    matches: matchViews(report.matches, input, null),
    files: report.files.map((file, index) => fileView(file, index, input, deviations)),
    deviations,
  };
}

function fileView(file: FileReport, index: number, input: RenderInput, all: readonly DeviationView[]): FileView {
  const place = (location: Location | undefined): PlaceView | null => (location === undefined ? null : placeView(file, index, location));
  const note = (safeguard: string | null, text: string, location: Location | undefined): NoteView => ({
    safeguard: safeguard === null ? null : inertLine(safeguard),
    text: inertLine(text),
    places: location === undefined ? [] : [placeView(file, index, location)],
  });
  return {
    anchor: `file-${index + 1}`,
    path: inertLine(file.path),
    label: fileLabel(file),
    judged: file.judged,
    report: file,
    deviations: all.filter((deviation) => deviation.place.fileIndex === index),
    matches: matchViews(file.matches, input, place),
    nearMatches: matchViews(file.nearMatches, input, place).map((match) => ({ ...match, minor: true })),
    accepted: gathered(
      file.accepted.map(({ reference, safeguard, by, location }) => note(`${reference}/${safeguard}`, `in another form: ${by}`, location)),
    ),
    notSeen: gathered(file.notSeen.map(({ reference, safeguard, words, location }) => note(`${reference}/${safeguard}`, words, location))),
    unproven: gathered(file.unproven.map(({ reason, location }) => note(null, reason, location))),
    unjudged: gathered(file.unjudged.map(({ reason, location }) => note(null, reason, location))),
  };
}

/** Notes that say the same of several places are one. */
function gathered(notes: readonly NoteView[]): readonly NoteView[] {
  const all = new Map<string, NoteView>();
  for (const note of notes) {
    const key = JSON.stringify([note.safeguard, note.text]);
    const known = all.get(key);
    all.set(key, known ? { ...known, places: [...known.places, ...note.places] } : note);
  }
  return [...all.values()];
}

/** `chat.md, block 2 (ts)` for a fence, else the path. */
export function fileLabel({ path, fence }: FileReport): string {
  if (fence === null) return inertLine(path);
  const language = fence.lang === '' ? '' : ` (${fence.lang})`;
  return inertLine(`${path}, block ${fence.index + 1}${language}`);
}

const REDACTED = /\[REDACTED:[\w-]{1,40}\]/g;

function promptView(prompt: ReportedPrompt): PromptView {
  const { text } = prompt;
  const redactions = [...text.matchAll(REDACTED)].map((match) => ({
    kind: 'redacted',
    start: match.index,
    end: match.index + match[0].length,
  }));
  const facts = prompt.facts.map(({ kind, span }) => ({ kind: inertLine(kind), start: span.start, end: span.end }));
  return {
    name: inertLine(prompt.name),
    redacted: prompt.redacted,
    pieces: cutInPieces(text, [...redactions, ...facts]),
    facts: prompt.facts.map(({ kind, value }) => ({ kind: inertLine(kind), value: inertLine(value) })),
  };
}

interface Labelled {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** Plain and labelled pieces in text order; of two labels on the same words the earlier and longer one wins. */
function cutInPieces(text: string, labels: readonly Labelled[]): readonly PromptPiece[] {
  const pieces: PromptPiece[] = [];
  const plain = (from: number, to: number): void => {
    if (to > from) pieces.push({ text: inert(text.slice(from, to)), kind: null });
  };
  let done = 0;
  for (const label of [...labels].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const end = Math.min(label.end, text.length);
    if (label.start < done || end <= label.start) continue;
    plain(done, label.start);
    pieces.push({ text: inert(text.slice(label.start, end)), kind: label.kind });
    done = end;
  }
  plain(done, text.length);
  return pieces;
}

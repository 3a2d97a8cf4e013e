/** The report for a terminal: 80 columns, colors only when asked for. */
import { createRequire } from 'node:module';
import type * as Picocolors from 'picocolors';
import type { Severity } from '../model/report.ts';
import { type CodeLine, cutLine, excerpt } from './excerpt.ts';
import { inertPiece, shorten } from './inert.ts';
import type { RenderInput } from './input.ts';
import { field, cutTo, wrap } from './text-layout.ts';
import { type FileView, type NoteView, viewOf } from './view.ts';
import type { DeviationView } from './view-deviation.ts';
import type { MatchView } from './view-place.ts';
import { plural } from './words.ts';

const require = createRequire(import.meta.url);
type Colors = ReturnType<typeof Picocolors.createColors>;
/** Longest quoted fragment; the whole of it is in the other formats. */
const MAX_FRAGMENT = 300;
/** Columns that are kept for saying what of a line is left out. */
const CUT_WORDS = 24;
const FOLLOW_UPS = 'To copy into the next conversation: --emit repair-prompt, --emit red-team-prompt';

interface Page {
  readonly width: number;
  readonly colors: Colors;
}

/** The report as lines for a person, ending with a line feed. */
export function renderText(input: RenderInput): string {
  const view = viewOf(input);
  const colors = (require('picocolors') as typeof Picocolors).createColors(input.options.color === true);
  const page: Page = { width: input.options.width ?? 80, colors };
  const lines = [
    ...wrap(view.verdict.headline, page.width, '').map((line) => colors.bold(line)),
    ...wrap(view.verdict.sentence, page.width, ''),
    ...(view.prompt === null ? [] : promptLines(view.prompt.pieces.map(({ text }) => text).join(''), view.prompt.name, page)),
    ...(view.files.length === 0 ? view.matches.flatMap((match) => matchLines('matches', match, page)) : []),
    ...view.deviations.flatMap((deviation) => ['', ...deviationLines(deviation, page)]),
    ...view.files.flatMap((file) => ['', ...fileLines(file, page)]),
    ...(view.deviations.length === 0 ? [] : ['', ...wrap(FOLLOW_UPS, page.width, '')]),
  ];
  return `${lines.join('\n')}\n`;
}

function promptLines(text: string, name: string, { width }: Page): readonly string[] {
  return ['', ...wrap(`“${shorten(text.replace(/\s+/g, ' ').trim(), MAX_FRAGMENT)}”`, width, `${cutTo(name, 24)}  `, '  ')];
}

function deviationLines(deviation: DeviationView, page: Page): readonly string[] {
  const { width, colors } = page;
  const paint = severityColor(deviation.severity.id, colors);
  const label = deviation.severity.id.padEnd(10);
  const title = wrap(deviation.title, width, `${label}  `);
  const weak = deviation.lookalike === null ? '' : ` (${deviation.lookalike})`;
  return [
    ...title.map((line, index) => (index === 0 ? paint(colors.bold(label)) + line.slice(label.length) : line)),
    ...wrap(`${deviation.place.label}  ${deviation.rule}`, width, '  ').map((line) => colors.dim(line)),
    ...wrap(
      `${deviation.state.id}${weak}, ${deviation.confidence.id}, ${[...deviation.cwe, ...deviation.owasp].map(({ text }) => text).join(', ')}`,
      width,
      '  ',
    ),
    ...codeLines(deviation, page),
    ...fragment('found', deviation.change.found, page),
    ...(deviation.change.shape === 'words'
      ? []
      : fragment(deviation.change.shape === 'own' ? 'write' : 'expected', deviation.change.expected, page)),
    ...(deviation.referencePlace === null ? [] : field('as in', deviation.referencePlace, width)),
    ...field('why', causeText(deviation), width),
    ...field('risk', deviation.impact, width),
    ...field('attack', `${shorten(oneLine(deviation.attack.input), MAX_FRAGMENT)} → ${deviation.attack.effect}`, width),
    ...field('repair', deviation.repair, width),
    ...(deviation.related.length === 0 ? [] : field('also at', deviation.related.map(({ label: at }) => at).join(', '), width)),
  ];
}

/** The cause's sentence with the prompt's words. */
function causeText({ cause }: DeviationView): string {
  return cause.quote === null ? `${cause.id}: ${cause.sentence}` : `${cause.id}: ${cause.sentence} “${shorten(cause.quote, MAX_FRAGMENT)}”`;
}

function fragment(name: string, code: string, { width }: Page): readonly string[] {
  return code.trim() === '' ? [] : field(name, shorten(oneLine(code), MAX_FRAGMENT), width);
}

/** The deviating lines with carets under the place. */
function codeLines({ source, focus }: DeviationView, { width, colors }: Page): readonly string[] {
  const rows = excerpt({ lines: source.lines, focus: [focus], context: 0 });
  return rows.slice(0, 4).flatMap((row) => {
    if (row.kind === 'fold') return [colors.dim(`  ${' '.repeat(5)}   ${plural(row.count, 'line')} …`)];
    return codeLine(row, width, colors);
  });
}

function codeLine(row: CodeLine, width: number, colors: Colors): readonly string[] {
  const gutter = `  ${String(row.number).padStart(5)} │ `;
  const whole = row.text.replaceAll('\t', ' ');
  const room = width - gutter.length;
  const { text, marks } = cutLine(whole, row.marks, 0, whole.length <= room ? room : room - CUT_WORDS);
  const mark = marks[0];
  const code = gutter + cutTo(inertPiece(text), width - gutter.length);
  if (mark === undefined) return [code];
  const before = inertPiece(text.slice(0, mark.start)).length;
  const carets = '^'.repeat(Math.max(1, inertPiece(text.slice(mark.start, mark.end)).length));
  return [
    code,
    cutTo(`${' '.repeat(gutter.length - 2)}│ ${' '.repeat(before)}${carets}`, width).replace(/\^+…?$/, (run) => colors.red(run)),
  ];
}

function fileLines(file: FileView, page: Page): readonly string[] {
  const { width, colors } = page;
  const verdict = file.judged ? plural(file.deviations.length, 'deviation') : 'not judged';
  return [
    ...wrap(`${file.label}: ${verdict}`, width, '', '  ').map((line) => colors.bold(line)),
    ...file.matches.flatMap((match) => matchLines('compared', match, page)),
    ...file.nearMatches.flatMap((match) => matchLines('runner-up', match, page)),
    ...noteLines('accepted', file.accepted, page),
    ...noteLines('not seen', file.notSeen, page),
    ...noteLines('unproven', file.unproven, page),
    ...noteLines('unjudged', file.unjudged, page),
  ];
}

function matchLines(name: string, match: MatchView, { width }: Page): readonly string[] {
  const variant = match.variant === null ? '' : ` as ${match.variant}`;
  const evidence = (match.minor ? [] : match.evidence).slice(0, 3).map(({ kind, text }) => `${kind} ${shorten(text, 60)}`);
  return field(name, [`${match.reference}${variant}, ${match.score}`, ...evidence].join('; '), width);
}

function noteLines(name: string, notes: readonly NoteView[], { width }: Page): readonly string[] {
  return notes.flatMap(({ safeguard, text, places }) => {
    const at = places.length === 0 ? '' : ` (${places.length === 1 ? 'line' : 'lines'} ${places.map(({ line }) => line).join(', ')})`;
    return field(name, `${safeguard === null ? '' : `${safeguard}: `}${text}${at}`, width);
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function severityColor(severity: Severity, colors: Colors): (text: string) => string {
  switch (severity) {
    case 'critical':
      return colors.magenta;
    case 'high':
      return colors.red;
    case 'medium':
      return colors.yellow;
    case 'low':
      return colors.cyan;
  }
}

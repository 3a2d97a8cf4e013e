/** The report as a comment on a pull request: marker first, worst first, below the size limit of GitHub. */
import { codeOf } from './excerpt.ts';
import { inertPiece, shorten } from './inert.ts';
import { fenced, inlineCode } from './fence.ts';
import { repairText, redTeamText } from './follow-up.ts';
import type { RenderInput } from './input.ts';
import { htmlText, markdownText } from './markdown-text.ts';
import { type FileView, type NoteView, type PromptView, type ReportView, viewOf } from './view.ts';
import type { DeviationView } from './view-deviation.ts';
import type { MatchView } from './view-place.ts';
import { plural } from './words.ts';

/** The characters that GitHub takes in one comment. */
const BUDGET = 65_536;
/** Found by a bot that updates its own comment. */
const MARKER = '<!-- aidiff:report -->';
const MAX_FRAGMENT = 2000;
/** Characters of one list of remarks, so that many files leave room for deviations. */
const LIST_BUDGET = 6_000;
const TABLE_BUDGET = 8_000;

/** Renders GitHub-flavored Markdown of at most 65,536 characters; what does not fit is counted in the text. */
export function renderMarkdown(input: RenderInput): string {
  const view = viewOf(input);
  const head = [
    MARKER,
    `## ${markdownText(view.verdict.headline)}`,
    markdownText(view.verdict.sentence),
    ...promptBlock(view.prompt),
    ...overview(view),
  ];
  const tails = [[...notes(view), ...followUps(view)], notes(view), []];
  for (const tail of tails) {
    const room = BUDGET - length([...head, ...tail]) - 400;
    const blocks = fitting(view.deviations, room);
    const enough = blocks.length === view.deviations.length || tail.length === 0 || blocks.length >= 20;
    if (enough) return join([...head, ...blocks, ...leftOut(view, blocks.length), ...tail]);
  }
  return join(head);
}

/** Whole deviation blocks, worst first, until the room is used. */
function fitting(deviations: readonly DeviationView[], room: number): readonly string[] {
  const blocks: string[] = [];
  let used = 0;
  for (const deviation of deviations) {
    const block = deviationBlock(deviation);
    used += block.length + 2;
    if (used > room) break;
    blocks.push(block);
  }
  return blocks;
}

function leftOut(view: ReportView, shown: number): readonly string[] {
  const left = view.deviations.slice(shown);
  if (left.length === 0) return [];
  const counts = view.severities
    .map(({ word }) => ({ word, count: left.filter(({ severity }) => severity.id === word.id).length }))
    .filter(({ count }) => count > 0);
  return [
    `**${plural(left.length, 'deviation')} left out** to fit into one comment (${counts.map(({ word, count }) => `${count} ${word.id}`).join(', ')}); the HTML, JSON and SARIF reports have all of them.`,
  ];
}

function promptBlock(prompt: PromptView | null): readonly string[] {
  if (prompt === null) return [];
  const text = prompt.pieces.map((piece) => piece.text).join('');
  const facts = prompt.facts.map(({ kind, value }) => `${markdownText(shorten(kind, 40))} ${inlineCode(shorten(value, 80))}`).slice(0, 30);
  const parts = [fenced(shorten(text, MAX_FRAGMENT)), ...(facts.length === 0 ? [] : [`Read from it: ${facts.join(' · ')}`])];
  return [details(`Prompt ${shorten(prompt.name, 80)}`, parts)];
}

/** A table of files with their references and counts. */
function overview(view: ReportView): readonly string[] {
  if (view.files.length === 0) {
    return view.matches.length === 0 ? [] : ['The prompt alone points to:', lists(view.matches.map((match) => `- ${matchText(match)}`))];
  }
  const rows = fittingLines(view.files.map(fileRow), TABLE_BUDGET);
  const more = view.files.length - rows.length;
  return [
    ['| File | Compared with | Deviations |', '| --- | --- | --- |', ...rows].join('\n'),
    ...(more > 0 ? [`${plural(more, 'further file')} not in this table.`] : []),
  ];
}

function fileRow({ label, matches, judged, deviations }: FileView): string {
  const main = matches.filter(({ minor }) => !minor).slice(0, 3);
  const compared = main.map(matchText).join('<br>');
  const more = matches.length > main.length ? `<br>and ${matches.length - main.length} more` : '';
  return `| ${tableCode(shorten(label, 120))} | ${compared === '' ? 'no reference fits' : compared + more} | ${judged ? deviations.length : 'not judged'} |`;
}

function matchText({ title, reference, variant, score }: MatchView): string {
  const name = title === reference ? '' : `${markdownText(shorten(title, 120))} `;
  const as = variant === null ? '' : ` as ${tableCode(shorten(variant, 80))}`;
  return `${name}${tableCode(shorten(reference, 80))}${as}, ${score}`;
}

function deviationBlock(deviation: DeviationView): string {
  const { severity, place, cause, attack } = deviation;
  const links = [...deviation.cwe, ...deviation.owasp].map(({ text, href }) =>
    href === null ? inlineCode(shorten(text, 80)) : `[${markdownText(text)}](${href})`,
  );
  const quote = cause.quote === null ? '' : ` ${inlineCode(shorten(cause.quote, 300))}`;
  const parts = [
    `${inlineCode(shorten(place.label, 200))} · ${inlineCode(shorten(deviation.rule, 160))} · ${deviation.state.label}${deviation.lookalike === null ? '' : ` (${inlineCode(shorten(deviation.lookalike, 80))})`} · ${deviation.confidence.label} · ${deviation.category.label}`,
    `**What might go wrong:** ${markdownText(shorten(deviation.impact, 600))}`,
    `**Repair:** ${markdownText(shorten(deviation.repair, 600))}`,
    ...codeBlocks(deviation),
    [
      `- **Why it changed:** ${markdownText(`${cause.label}. ${cause.sentence}`)}${quote}`,
      `- **Attack:** ${inlineCode(shorten(attack.input, 300))} → ${markdownText(shorten(attack.effect, 300))}`,
      ...(links.length === 0 ? [] : [`- **See:** ${links.join(', ')}`]),
      ...(deviation.related.length === 0
        ? []
        : [
            `- **Also at:** ${deviation.related
              .slice(0, 20)
              .map(({ label }) => inlineCode(shorten(label, 200)))
              .join(', ')}`,
          ]),
    ].join('\n'),
  ];
  return details(`${severity.label}: ${shorten(deviation.title, 200)}`, parts, deviation.number <= 3);
}

/** One hunk and the reference's lines; where the hunk is in the reference's names already, it has both. */
function codeBlocks(deviation: DeviationView): readonly string[] {
  const { change, reference, referencePlace } = deviation;
  const from = `Reference ${inlineCode(shorten(referencePlace ?? reference?.id ?? '', 200))}`;
  // Where no repair in the snippet's names was found, the reference's lines stand alone.
  const hunk = change.shape === 'reference' ? [] : diffBlock(deviation);
  const found = change.found.trim() === '' || hunk.length > 0 ? [] : ['Found:', fenced(shorten(change.found, MAX_FRAGMENT), 'ts')];
  const lines = codeOf(deviation.referenceRows);
  return [
    ...hunk,
    ...found,
    ...(lines === ''
      ? []
      : [`${from}${change.shape === 'reference' ? ', in its own names' : ''}:`, fenced(shorten(lines, MAX_FRAGMENT), 'ts')]),
  ];
}

function diffBlock({ repairDiff }: DeviationView): readonly string[] {
  if (repairDiff.length === 0) return [];
  const signs = { same: ' ', added: '+', removed: '-' } as const;
  return [fenced(repairDiff.map(({ kind, text }) => `${signs[kind]} ${shorten(inertPiece(text), 400)}`).join('\n'), 'diff')];
}

function notes(view: ReportView): readonly string[] {
  return [
    ...noteBlock(view, 'Accepted in another form', (file) => file.accepted),
    ...noteBlock(view, 'Not seen in this snippet', (file) => file.notSeen),
    ...noteBlock(view, 'Unproven', (file) => file.unproven),
    ...noteBlock(view, 'Not judged', (file) => file.unjudged),
    ...runnersUp(view),
  ];
}

function noteBlock(view: ReportView, title: string, select: (file: FileView) => readonly NoteView[]): readonly string[] {
  const lines = view.files.flatMap((file) => select(file).map((note) => `- ${noteText(note, file)}`));
  if (lines.length === 0) return [];
  return [details(`${title} (${lines.length})`, [lists(lines)])];
}

function noteText({ safeguard, text, places }: NoteView, file: FileView): string {
  const [first, ...more] = places;
  const also = more.length === 0 ? '' : `, lines ${more.map(({ line }) => line).join(', ')}`;
  const at = inlineCode(shorten(`${first?.label ?? file.label}${also}`, 200));
  return `${at} ${safeguard === null ? '' : `${inlineCode(shorten(safeguard, 160))}: `}${markdownText(shorten(text, 400))}`;
}

function runnersUp(view: ReportView): readonly string[] {
  const lines = view.files.flatMap((file) =>
    file.nearMatches.map((match) => `- ${inlineCode(shorten(file.label, 120))}: ${matchText(match)}`),
  );
  return lines.length === 0 ? [] : [details(`Runners-up (${lines.length})`, [lists(lines)])];
}

/** A list cut at a whole line, with the number of lines that are left out. */
function lists(lines: readonly string[]): string {
  const shown = fittingLines(lines, LIST_BUDGET);
  const left = lines.length - shown.length;
  return [...shown, ...(left > 0 ? [`- ${left} more`] : [])].join('\n');
}

/** The first lines that together stay within a number of characters. */
function fittingLines(lines: readonly string[], budget: number): readonly string[] {
  let room = budget;
  let fitting = 0;
  for (const line of lines) {
    room -= line.length + 1;
    if (room < 0) break;
    fitting++;
  }
  return lines.slice(0, fitting);
}

function followUps(view: ReportView): readonly string[] {
  if (view.deviations.length === 0) return [];
  return [
    details('Repair prompt', [fenced(repairText(view.deviations), 'md')]),
    details('Red-team prompt', [fenced(redTeamText(view.deviations), 'md')]),
  ];
}

/** A folded block; the blank line after the summary makes GitHub read Markdown in it. */
function details(summary: string, parts: readonly string[], open = false): string {
  return `<details${open ? ' open' : ''}>\n<summary>${htmlText(summary)}</summary>\n\n${parts.join('\n\n')}\n\n</details>`;
}

/** Inline code for a table cell; a bar would end the cell even inside backticks, so it needs the element. */
function tableCode(text: string): string {
  return text.includes('|') ? `<code>${markdownText(text)}</code>` : inlineCode(text);
}

function length(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length + 2, 0);
}

function join(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

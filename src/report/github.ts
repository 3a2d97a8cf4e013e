/** Workflow commands of GitHub Actions: one annotation a deviation, within the ten of a kind that a step keeps. */
import type { Severity } from '../model/report.ts';
import { inertLine, shorten } from './inert.ts';
import type { RenderInput } from './input.ts';
import { type ReportView, viewOf } from './view.ts';
import type { DeviationView } from './view-deviation.ts';
import { plural } from './words.ts';

/** GitHub drops what goes beyond, without a word. */
const KEPT_OF_A_KIND = 10;
const KINDS = ['error', 'warning', 'notice'] as const;
type Kind = (typeof KINDS)[number];

/** Annotations worst first; the last of a kind says how many are missing. */
export function renderGithub(input: RenderInput): string {
  const view = viewOf(input);
  const lines = KINDS.flatMap((kind) => annotationsOf(kind, view));
  return `${[...lines, ...verdictLine(view)].join('\n')}\n`;
}

function annotationsOf(kind: Kind, view: ReportView): readonly string[] {
  const deviations = view.deviations.filter(({ severity }) => kindOf(severity.id) === kind);
  if (deviations.length <= KEPT_OF_A_KIND) return deviations.map((deviation) => annotation(kind, deviation));
  const shown = deviations.slice(0, KEPT_OF_A_KIND - 1);
  const left = deviations.length - shown.length;
  return [
    ...shown.map((deviation) => annotation(kind, deviation)),
    command(kind, {}, `${plural(left, 'further deviation')} of this kind; see the full report.`),
  ];
}

function annotation(kind: Kind, deviation: DeviationView): string {
  const { file, deviation: source } = deviation.source;
  const { startLine, endLine, startColumn, endColumn } = source.location;
  const columns = startLine === endLine ? { col: `${startColumn}`, endColumn: `${endColumn}` } : {};
  const place = { file: inertLine(file.path), line: `${startLine}`, endLine: `${endLine}`, ...columns };
  const message = `${deviation.impact} Repair: ${deviation.repair} (${deviation.rule}, ${deviation.confidence.id})`;
  return command(kind, { ...place, title: shorten(`${deviation.severity.label}: ${deviation.title}`, 200) }, shorten(message, 2000));
}

function verdictLine({ verdict }: ReportView): readonly string[] {
  return verdict.kind === 'deviations' ? [] : [command('notice', { title: verdict.headline }, verdict.sentence)];
}

function command(kind: Kind, properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${kind}${list.length === 0 ? '' : ` ${list.join(',')}`}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function kindOf(severity: Severity): Kind {
  switch (severity) {
    case 'critical':
    case 'high':
      return 'error';
    case 'medium':
      return 'warning';
    case 'low':
      return 'notice';
  }
}

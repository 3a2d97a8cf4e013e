/** Figures as text: a Markdown table that a person compares with the one before. */
import type { CorpusFigures, Figures, Ratio } from './score.ts';

/** Renders the figures of all corpora, ending with a line break; the same figures give the same text. */
export function renderFigures(corpora: readonly CorpusFigures[]): string {
  const rows = corpora.flatMap((corpus) => [rowOf(corpus, 'all', corpus.all), rowOf(corpus, 'gate', corpus.gate)]);
  const header = [
    'corpus',
    'records',
    'judged',
    'findings',
    'pair accuracy',
    'recall',
    'specificity',
    'noise',
    'label recall',
    'label precision',
  ];
  return `${[
    table([header, ...rows]),
    'Findings: all, or at the gate (high or critical, certain or likely). An empty field: the corpus has no such records.',
    ...corpora.map(cweTable),
  ].join('\n\n')}\n`;
}

/** What became of damaged copies of a corpus's records. */
export interface DamageFigures {
  readonly corpus: string;
  readonly copies: number;
  /** Copies at which the review threw. */
  readonly failed: number;
  /** Copies that took too long or too much memory. */
  readonly exceeded: number;
}

/** Renders how damaged copies were answered, ending with a line break. */
export function renderDamage(corpora: readonly DamageFigures[], count: number): string {
  const rows = corpora.map(({ corpus, copies, failed, exceeded }) => [
    corpus,
    ...[copies, copies - failed - exceeded, failed, exceeded].map(String),
  ]);
  const each = `each record cut at ${count} places, with ${count} tokens deleted, and with ${count} doubled`;
  return `Damaged copies (${each}):\n\n${table([['corpus', 'copies', 'answered', 'failed', 'time or memory exceeded'], ...rows])}\n`;
}

function rowOf({ corpus, records, judged }: CorpusFigures, findings: string, figures: Figures): readonly string[] {
  const { pairs, recall, specificity, noise, labels, precision } = figures;
  return [corpus, String(records), share(judged), findings, ...[pairs, recall, specificity, noise, labels, precision].map(share)];
}

function cweTable({ corpus, all, gate }: CorpusFigures): string {
  const rows = [...all.byCwe].map(([cwe, ratio]) => [cwe, share(ratio), share(gate.byCwe.get(cwe) ?? { hits: 0, of: 0 })]);
  return `${corpus}, recall by CWE:\n\n${table([['CWE', 'all', 'gate'], ...rows])}`;
}

function share({ hits, of }: Ratio): string {
  return of === 0 ? '' : `${((100 * hits) / of).toFixed(1)} % (${hits}/${of})`;
}

function table([header = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/**
 * Compares reports with the labels of a corpus.
 *
 * A finding is a deviation; what a report lists as not seen is none. Every figure is counted twice: over all findings, and over those that
 * trip the default gate.
 */
import type { Deviation, Report } from '../model/report.ts';
import type { Families } from './families.ts';
import type { CorpusRecord, Label } from './record.ts';

/** A finding may be this many lines away from its label. */
const LINE_TOLERANCE = 3;

/** `hits` of `of`; the share is left to the reader, since a share of nothing is no number. */
export interface Ratio {
  readonly hits: number;
  readonly of: number;
}

export interface Figures {
  /** Vulnerable records with a finding of the label's family. */
  readonly recall: Ratio;
  /** Safe records without a finding of the label's family. */
  readonly specificity: Ratio;
  /** Safe records with any finding at all. */
  readonly noise: Ratio;
  /** Each vulnerable × each safe record of a group: the first found, the second not. */
  readonly pairs: Ratio;
  /** Labels with a finding of their family near their line; only of records whose labels have lines. */
  readonly labels: Ratio;
  /** Findings that hit a label, of those that hit one or hit nothing; what is debatable or surplus is left out. */
  readonly precision: Ratio;
  /** Recall by the first CWE of the record or label. */
  readonly byCwe: ReadonlyMap<string, Ratio>;
}

export interface CorpusFigures {
  readonly corpus: string;
  readonly records: number;
  /** Records of which at least one part was judged. */
  readonly judged: Ratio;
  readonly all: Figures;
  readonly gate: Figures;
}

/** A record and what was reported for it; null where the review failed, which counts as nothing found. */
export interface JudgedRecord {
  readonly record: CorpusRecord;
  readonly report: Report | null;
}

/** Scores judged records, one entry a corpus in order of first appearance. */
export function score(judged: readonly JudgedRecord[], families: Families): readonly CorpusFigures[] {
  const corpora = groupBy(judged, ({ record }) => record.corpus);
  return [...corpora].map(([corpus, records]) => ({
    corpus,
    records: records.length,
    judged: count(records, ({ report }) => report?.files.some((file) => file.judged) ?? false),
    all: figuresOf(records, families, () => true),
    gate: figuresOf(records, families, tripsGate),
  }));
}

function tripsGate({ severity, confidence }: Deviation): boolean {
  return (severity === 'critical' || severity === 'high') && confidence !== 'possible';
}

interface Scored {
  readonly record: CorpusRecord;
  readonly findings: readonly Deviation[];
  /** Some finding is of the family of one of the record's CWEs. */
  readonly found: boolean;
}

function figuresOf(judged: readonly JudgedRecord[], families: Families, counts: (finding: Deviation) => boolean): Figures {
  const scored = judged.map(({ record, report }): Scored => {
    const findings = (report?.files ?? []).flatMap((file) => file.deviations).filter(counts);
    return { record, findings, found: findings.some((finding) => record.cwe.some((cwe) => isOfFamily(finding, cwe, families))) };
  });
  const vulnerable = scored.filter(({ record }) => record.vulnerable);
  const safe = scored.filter(({ record }) => !record.vulnerable);
  const placed = scored.map((item) => matchLabels(item, families));
  return {
    recall: count(vulnerable, ({ found }) => found),
    specificity: count(safe, ({ found }) => !found),
    noise: count(safe, ({ findings }) => findings.length > 0),
    pairs: count(pairsOf(scored), ([bad, good]) => bad.found && !good.found),
    labels: sum(placed.map(({ labels }) => labels)),
    precision: sum(placed.map(({ precision }) => precision)),
    byCwe: byCwe([
      ...vulnerable.filter(({ record }) => record.labels === null).map(({ record, found }) => ({ cwe: record.cwe[0] ?? 'none', found })),
      ...placed.flatMap(({ found }) => found),
    ]),
  };
}

function pairsOf(scored: readonly Scored[]): readonly (readonly [Scored, Scored])[] {
  const groups = groupBy(
    scored.filter(({ record }) => record.pair !== null),
    ({ record }) => record.pair,
  );
  return [...groups.values()].flatMap((group) => {
    const safe = group.filter(({ record }) => !record.vulnerable);
    return group.filter(({ record }) => record.vulnerable).flatMap((bad) => safe.map((good) => [bad, good] as const));
  });
}

interface PlacedLabels {
  readonly labels: Ratio;
  readonly precision: Ratio;
  readonly found: readonly { readonly cwe: string; readonly found: boolean }[];
}

function matchLabels({ record, findings }: Scored, families: Families): PlacedLabels {
  if (record.labels === null) return { labels: NOTHING, precision: NOTHING, found: [] };
  const labels = record.labels;
  const isAt = (finding: Deviation, label: Label): boolean =>
    isOfFamily(finding, label.cwe, families) && label.lines.some((line) => Math.abs(finding.location.startLine - line) <= LINE_TOLERANCE);
  const matched = assign(labels, findings, isAt);
  const hits = matched.filter((finding) => finding !== null).length;
  const known = [...labels, ...record.debatable];
  const wrong = findings.filter((finding) => !known.some((label) => isAt(finding, label))).length;
  return {
    labels: { hits, of: labels.length },
    precision: { hits, of: hits + wrong },
    found: labels.map(({ cwe }, index) => ({ cwe, found: matched[index] !== null })),
  };
}

/** Gives each label at most one finding and each finding to at most one label, as many as possible (augmenting paths). */
function assign<Item, Target>(
  targets: readonly Target[],
  items: readonly Item[],
  fits: (item: Item, target: Target) => boolean,
): readonly (Item | null)[] {
  const targetOf = new Map<Item, number>();
  const place = (target: number, tried: Set<Item>): boolean => {
    const wanted = targets[target];
    if (wanted === undefined) return false;
    return items.some((item) => {
      if (tried.has(item) || !fits(item, wanted)) return false;
      tried.add(item);
      const holder = targetOf.get(item);
      if (holder !== undefined && !place(holder, tried)) return false;
      targetOf.set(item, target);
      return true;
    });
  };
  for (const index of targets.keys()) place(index, new Set());
  const itemOf = new Map([...targetOf].map(([item, target]) => [target, item]));
  return targets.map((_, index) => itemOf.get(index) ?? null);
}

function isOfFamily(finding: Deviation, cwe: string, families: Families): boolean {
  return finding.cwe.some((own) => families.related(own, cwe));
}

const NOTHING: Ratio = { hits: 0, of: 0 };

function count<T>(items: readonly T[], holds: (item: T) => boolean): Ratio {
  return { hits: items.filter(holds).length, of: items.length };
}

function sum(ratios: readonly Ratio[]): Ratio {
  return ratios.reduce((total, { hits, of }) => ({ hits: total.hits + hits, of: total.of + of }), NOTHING);
}

function byCwe(entries: readonly { readonly cwe: string; readonly found: boolean }[]): ReadonlyMap<string, Ratio> {
  const groups = [...groupBy(entries, ({ cwe }) => cwe)];
  const number = (cwe: string): number => Number(cwe.replace(/\D/g, ''));
  return new Map(groups.sort(([a], [b]) => number(a) - number(b)).map(([cwe, group]) => [cwe, count(group, ({ found }) => found)]));
}

function groupBy<T, Key>(items: readonly T[], keyOf: (item: T) => Key): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

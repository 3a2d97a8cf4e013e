/**
 * Which references a prompt points to: a linear classifier over the words and concepts of the prompt, fitted when a catalog is compiled. It learns
 * from each reference's title, task, signals and example prompts, from the near misses that belong to it, and from prompts for tasks of no
 * reference at all, so that "nothing fits" is an answer like any other.
 */
import type { PromptIndexData } from '../model/catalog.ts';
import type { PromptFacts, PromptTerm } from '../model/prompt.ts';
import { termsOf } from '../prompt/index.ts';
import { fitLinear, type Vector } from './classifier.ts';
import { lessonsOf, type PromptEntry } from './lessons.ts';

export interface PromptMatch {
  readonly id: string;
  /** 0..1, three decimals. */
  readonly score: number;
  /** The prompt's words that speak for it, most telling first. */
  readonly evidence: readonly string[];
}

/** Below this score a reference is no runner-up either. */
const LISTED = 0.05;
/** By how much a reference must be likelier than a task of none. */
const MARGIN = 0;
/** Weights are kept as thousandths; smaller ones than this change no ranking. */
const SMALLEST = 10;

/** Fits the ranking; the same entries in any order give the same bytes. */
export function buildPromptIndex(entries: readonly PromptEntry[]): PromptIndexData {
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const lessons = sorted.length === 0 ? [] : lessonsOf(sorted).map((lesson) => ({ ...lesson, counts: countsOf(termsOf(lesson.text)) }));
  const frequency = new Map<string, number>();
  for (const { counts } of lessons) for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const terms = [...frequency.keys()].toSorted();
  const rarityOf = (having: number): number => thousandth(Math.log((lessons.length + 1) / (having + 1)) + 1);
  const features = new Map(terms.map((term, at) => [term, { at, rarity: rarityOf(frequency.get(term) ?? 0) }]));
  const unseen = rarityOf(0);
  const classes = sorted.length + 1;
  const { weights, bias } = fitLinear(
    lessons.map(({ label, weight, counts }) => ({ label, weight, vector: vectorOf(counts, features, unseen) })),
    classes,
    terms.length,
  );
  return {
    version: 1,
    ids: sorted.map(({ id }) => id),
    unseen,
    bias: [...bias].map((value) => Math.round(value * 1000)),
    terms: terms.map((term, at) => {
      const own = [...weights.subarray(at * classes, (at + 1) * classes)].map((value) => Math.round(value * 1000));
      return [
        term,
        features.get(term)?.rarity ?? unseen,
        own.flatMap((value, label) => (Math.abs(value) < SMALLEST ? [] : [label, value])),
      ];
    }),
  };
}

/** Ranks the references by the prompt, best first, ties by id; none when a task of no reference is likelier, or for a prompt in another language. */
export function rankByPrompt(index: PromptIndexData, facts: PromptFacts, limit: number): readonly PromptMatch[] {
  if (!facts.english || facts.terms.length === 0 || index.ids.length === 0) return [];
  const { features, weights } = load(index);
  const counts = countsOf(facts.terms);
  const words = new Map(facts.terms.toReversed().map((term) => [term.term, term.words]));
  const scores = index.bias.map((value) => value / 1000);
  const reasons = index.ids.map((): { words: string; part: number }[] => []);
  for (const [term, value] of vectorByTerm(counts, features, index.unseen)) {
    const own = weights.get(term) ?? [];
    for (let i = 0; i < own.length; i += 2) {
      const label = own[i] ?? 0;
      const part = ((own[i + 1] ?? 0) / 1000) * value;
      scores[label] = (scores[label] ?? 0) + part;
      if (part > 0) reasons[label]?.push({ words: words.get(term) ?? term, part });
    }
  }
  const ranked = index.ids
    .map((id, label) => ({ id, score: Math.min(1, scores[label] ?? 0), reasons: reasons[label] ?? [] }))
    .filter(({ score, reasons }) => score >= LISTED && reasons.length > 0)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const none = Math.max(0, scores[index.ids.length] ?? 0);
  if ((ranked[0]?.score ?? 0) < none + MARGIN) return [];
  return ranked.slice(0, limit).map(({ id, score, reasons }) => ({ id, score: thousandth(score), evidence: strongest(reasons) }));
}

const thousandth = (value: number): number => Math.round(value * 1000) / 1000;

function strongest(reasons: readonly { readonly words: string; readonly part: number }[]): readonly string[] {
  const sorted = reasons.toSorted((a, b) => b.part - a.part || (a.words < b.words ? -1 : 1));
  return [...new Set(sorted.map(({ words }) => words))];
}

type Features = ReadonlyMap<string, { readonly at: number; readonly rarity: number }>;

interface Loaded {
  readonly features: Features;
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

/** How rare stems are among the lessons of a catalog: 1 for one that each of them has. */
export function rarityIn(index: PromptIndexData): (stem: string) => number {
  const { features } = load(index);
  return (stem) => features.get(stem)?.rarity ?? index.unseen;
}

const loaded = new WeakMap<PromptIndexData, Loaded>();

function load(index: PromptIndexData): Loaded {
  const known = loaded.get(index);
  if (known) return known;
  const fresh = {
    features: new Map(index.terms.map(([term, rarity], at) => [term, { at, rarity }])),
    weights: new Map(index.terms.map(([term, , weights]) => [term, weights])),
  };
  loaded.set(index, fresh);
  return fresh;
}

function countsOf(terms: readonly PromptTerm[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { term, weight } of terms) counts.set(term, (counts.get(term) ?? 0) + weight);
  return counts;
}

function vectorOf(counts: ReadonlyMap<string, number>, features: Features, unseen: number): Vector {
  return vectorByTerm(counts, features, unseen).flatMap(([term, value]) => {
    const feature = features.get(term);
    return feature === undefined ? [] : [[feature.at, value] as const];
  });
}

/** What is said twice does not count twice; rare terms count more; a word that the catalog does not know makes the others count less. */
function vectorByTerm(counts: ReadonlyMap<string, number>, features: Features, unseen: number): readonly (readonly [string, number])[] {
  const values = [...counts].map(([term, count]) => [term, Math.sqrt(count) * (features.get(term)?.rarity ?? unseen)] as const);
  const length = Math.hypot(...values.map(([, value]) => value)) || 1;
  return values.map(([term, value]) => [term, value / length]);
}

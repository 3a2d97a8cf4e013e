/**
 * Which references a prompt points to: BM25 over titles, tasks and example prompts, as a share of what the prompt could reach at most.
 *
 * Each reference is indexed once as a whole (title, task, all its prompts) and once per example prompt. The whole finds prompts that mix words of
 * several examples, the single example finds those that say the same thing in its words.
 *
 *   score(prompt, reference) = (whole / self-score of wholes + best example / self-score of examples) / 2
 *
 * The self-score is what an entry made for this prompt would reach: for each distinct term the most that any entry gets for it (for a term that the catalog
 * never uses, what a rare ordinary word gets), summed up over the most telling terms. So 1 means that one reference is the best for every
 * telling word; a prompt with hardly a known word cannot score high, and a long specification with several tasks still points to each.
 */
import MiniSearch, { type AsPlainObject } from 'minisearch';
import type { PromptFacts } from '../model/prompt.ts';
import { CONCEPTS, SHARED_CONCEPTS, termsOf } from '../prompt/index.ts';

/** What of a reference is indexed. */
export interface PromptEntry {
  readonly id: string;
  readonly title: string;
  readonly task: string;
  readonly category: string;
  readonly prompts: readonly string[];
}

/** Plain data, made at build time and stored as JSON. */
export interface PromptIndex {
  readonly version: 1;
  readonly ids: readonly string[];
  readonly wholes: AsPlainObject;
  readonly examples: AsPlainObject;
}

export interface PromptMatch {
  readonly id: string;
  /** 0..1, three decimals. */
  readonly score: number;
  /** The terms that matched, best first. */
  readonly evidence: readonly string[];
}

/** Below this score a prompt points to no reference of the catalog. */
export const PROMPT_FLOOR = 0.33;

const OPTIONS = {
  fields: ['text'],
  idField: 'id',
  tokenize: (text: string): string[] => text.split(' ').filter(Boolean),
  processTerm: (term: string): string => term,
};

/** Builds the index; the same entries in any order give the same bytes. */
export function buildPromptIndex(entries: readonly PromptEntry[]): PromptIndex {
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const wholes = new MiniSearch(OPTIONS);
  const examples = new MiniSearch(OPTIONS);
  for (const { id, title, task, prompts } of sorted) {
    const about = [...termsOf(`${title}.`), ...termsOf(task)];
    const each = prompts.map((prompt) => termsOf(prompt));
    // The title and the task are written for the reference as a whole: they weigh twice.
    const whole = [...about, ...about, ...each.flat()];
    wholes.add({ id, text: whole.join(' ') });
    for (const [index, terms] of [about, ...each].entries()) examples.add({ id: `${id}\n${index}`, text: terms.join(' ') });
  }
  return { version: 1, ids: sorted.map(({ id }) => id), wholes: wholes.toJSON(), examples: examples.toJSON() };
}

interface Loaded {
  readonly wholes: MiniSearch;
  readonly examples: MiniSearch;
}

const loaded = new WeakMap<PromptIndex, Loaded>();

/** Ranks the references by the prompt, best first, ties by id; none below the floor, none for a prompt in another language. A lower floor serves when code speaks too. */
export function rankByPrompt(index: PromptIndex, facts: PromptFacts, limit: number, floor = PROMPT_FLOOR): readonly PromptMatch[] {
  const weights = queryWeights(facts);
  if (!facts.english || weights.size === 0 || index.ids.length === 0) return [];
  const { wholes, examples } = load(index);
  // What a term that no reference uses would score if one did.
  const unknown = inverseFrequency(index.ids.length, 1) * (DELTA + 1);
  const whole = scoreEntries(wholes, weights, unknown, { k: 3, b: 0.3, d: DELTA });
  const example = bestOfReference(scoreEntries(examples, weights, unknown, { k: 1.2, b: 0.3, d: DELTA }));
  return index.ids
    .map((id) => ({ id, score: ((whole.get(id)?.share ?? 0) + (example.get(id)?.share ?? 0)) / 2, evidence: whole.get(id)?.terms ?? [] }))
    .filter(({ score, evidence }) => score >= floor && namesTask(evidence))
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map((match) => ({ ...match, score: Math.round(match.score * 1000) / 1000 }));
}

/** One task word, or two that several tasks share; ordinary words alone ("array", "text") point nowhere. */
function namesTask(terms: readonly string[]): boolean {
  const shared = terms.filter((term) => SHARED_CONCEPTS.has(term)).length;
  return shared > 1 || terms.some((term) => CONCEPTS.has(term) && !SHARED_CONCEPTS.has(term));
}

/** Earlier turns and circumstances explain the request; they weigh less than it. */
const CONTEXT_WEIGHT = 0.5;

/** A word that no task is known by says less about the task than one that is. */
const PLAIN_WEIGHT = 0.35;
const SHARED_WEIGHT = 0.6;

function termWeight(term: string): number {
  if (SHARED_CONCEPTS.has(term)) return SHARED_WEIGHT;
  return CONCEPTS.has(term) ? 1 : PLAIN_WEIGHT;
}

/** What is named more than once matters more, up to twice as much. */
function queryWeights({ terms, contextTerms = [] }: PromptFacts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of contextTerms) counts.set(term, (counts.get(term) ?? 0) + CONTEXT_WEIGHT);
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, termWeight(term) * Math.min(count, 1 + REPEATED_WEIGHT * (count - 1), 2)]));
}

const REPEATED_WEIGHT = 0.3;

/** minisearch's default: a term that occurs once in an entry of average length scores `idf * (DELTA + 1)`. */
const DELTA = 0.5;

/** A prompt is judged by its most telling terms: a long specification with several tasks must not dilute each of them. */
const TELLING_TERMS = 5;

function inverseFrequency(all: number, having: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

function load(index: PromptIndex): Loaded {
  const known = loaded.get(index);
  if (known) return known;
  const fresh = { wholes: MiniSearch.loadJS(index.wholes, OPTIONS), examples: MiniSearch.loadJS(index.examples, OPTIONS) };
  loaded.set(index, fresh);
  return fresh;
}

interface EntryScore {
  /** Share of the self-score, 0..1. */
  readonly share: number;
  readonly terms: readonly string[];
}

/** Scores each entry term by term, because the self-score needs the most that any entry gets for each term. */
function scoreEntries(
  search: MiniSearch,
  weights: ReadonlyMap<string, number>,
  unknown: number,
  bm25: { k: number; b: number; d: number },
): ReadonlyMap<string, EntryScore> {
  const parts = new Map<string, { term: string; part: number }[]>();
  const most: number[] = [];
  for (const [term, weight] of weights) {
    const results = search.search(term, { bm25 });
    most.push(results.length === 0 ? weight * unknown : weight * Math.max(...results.map(({ score }) => score)));
    for (const { id, score } of results) {
      const own = parts.get(id as string) ?? [];
      own.push({ term, part: weight * score });
      parts.set(id as string, own);
    }
  }
  const self = most
    .toSorted((a, b) => b - a)
    .slice(0, TELLING_TERMS)
    .reduce((sum, part) => sum + part, 0);
  return new Map(
    [...parts].map(([id, own]) => [
      id,
      {
        share: Math.min(1, own.reduce((sum, { part }) => sum + part, 0) / self),
        terms: own.toSorted((a, b) => b.part - a.part || (a.term < b.term ? -1 : 1)).map(({ term }) => term),
      },
    ]),
  );
}

function bestOfReference(entries: ReadonlyMap<string, EntryScore>): ReadonlyMap<string, EntryScore> {
  const best = new Map<string, EntryScore>();
  for (const [id, entry] of entries) {
    const reference = id.slice(0, id.indexOf('\n'));
    if (entry.share > (best.get(reference)?.share ?? 0)) best.set(reference, entry);
  }
  return best;
}

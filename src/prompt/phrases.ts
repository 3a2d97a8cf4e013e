/**
 * Phrases as data, found in one pass.
 *
 *   "limit {login,sign in} * attempts"  →  limit login … attempt · limit sign in … attempt
 *
 * Words are compared by stem, a word with `!` as it is written ("settings!" is not "set"). `{a,b}` is a choice (an empty choice is allowed), `*` stands for up to three words of the
 * same sentence; articles, possessives and a joining "+", "&" or "/" between two words don't matter. The cost of a pass is the number of tokens times a bound
 * that depends on the phrases alone.
 */
import { stemOf, type Token } from './tokens.ts';

const FILLERS = new Set('a an the our my your their its his her this that these those of + & /'.split(' '));
const WIDEST_GAP = 3;

/** One place of a phrase: its choices by their first word. */
interface Place {
  readonly choices: ByWord<readonly string[]>;
  readonly optional: boolean;
  readonly gap: boolean;
}

interface Entry<T> {
  readonly phrase: string;
  readonly value: T;
  /** Parsed when the phrase's first word is first met: most of a vocabulary never is. */
  places: readonly Place[] | null;
}

export interface PhraseTable<T> {
  readonly byFirstWord: ByWord<Entry<T>>;
}

/** What goes with a word: by the word as it is written, and by its stem. */
interface ByWord<T> {
  readonly exact: ReadonlyMap<string, readonly T[]>;
  readonly stems: ReadonlyMap<string, readonly T[]>;
}

const NOTHING: readonly never[] = [];

function groupByWord<T>(keyed: Iterable<readonly [key: string, value: T]>): ByWord<T> {
  const groups = { exact: new Map<string, T[]>(), stems: new Map<string, T[]>() };
  for (const [key, value] of keyed) {
    const [group, word] = key.endsWith('!') ? [groups.exact, key.slice(0, -1)] : [groups.stems, key];
    const known = group.get(word);
    if (known) known.push(value);
    else group.set(word, [value]);
  }
  return groups;
}

/** What goes with the word as it is written comes first. */
function valuesAt<T>({ exact, stems }: ByWord<T>, { text, stem }: Token): readonly T[] {
  const [written, stemmed] = [exact.get(text), stems.get(stem)];
  return written && stemmed ? [...written, ...stemmed] : (written ?? stemmed ?? NOTHING);
}

export interface PhraseHit<T> {
  readonly value: T;
  /** Half-open range of tokens. */
  readonly from: number;
  readonly to: number;
  /** True when a `*` stood for words of its own: the range then holds words that the phrase does not name. */
  readonly gapped: boolean;
}

interface End {
  readonly to: number;
  readonly gapped: boolean;
}

/** Phrases written in a template, parted by `|`. */
export function list(template: TemplateStringsArray): readonly string[] {
  return (template[0] ?? '')
    .split('|')
    .map((phrase) => phrase.trim())
    .filter(Boolean);
}

/** Indexes phrases by their first word; a phrase may carry several values. */
export function phraseTable<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseTable<T> {
  const keyed: (readonly [string, Entry<T>])[] = [];
  for (const [phrase, value] of entries) {
    const entry: Entry<T> = { phrase, value, places: null };
    for (const key of firstWords(phrase)) keyed.push([key, entry]);
  }
  return { byFirstWord: groupByWord(keyed) };
}

/** A table that is built when it is first needed: reading a vocabulary costs more than a short prompt. */
export function lazyTable<T>(entries: () => Iterable<readonly [phrase: string, value: T]>): () => PhraseTable<T> {
  let table: PhraseTable<T> | null = null;
  return () => {
    table ??= phraseTable(entries());
    return table;
  };
}

/** Finds every phrase at every token, the longest match of each value first; overlaps are kept. */
export function findPhrases<T>(table: PhraseTable<T>, tokens: readonly Token[], from = 0, to = tokens.length): readonly PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark') continue;
    const entries = valuesAt(table.byFirstWord, token);
    if (entries.length === 0) continue;
    const ends = new Map<T, End>();
    for (const entry of entries) {
      entry.places ??= placesOf(entry.phrase);
      const end = longestMatch(entry.places, 0, { to: at, gapped: false }, tokens, to);
      if (end && end.to > (ends.get(entry.value)?.to ?? 0)) ends.set(entry.value, end);
    }
    for (const [value, end] of ends) hits.push({ value, from: at, ...end });
  }
  return hits;
}

/** The places of a phrase, each a list of choices, each a list of words as they are compared. */
export function partsOf(phrase: string): readonly (readonly (readonly string[])[])[] {
  return (phrase.match(/\{[^}]*\}|[^\s{}-]+/g) ?? []).map((part) => {
    const choices = part.startsWith('{') ? part.slice(1, -1).split(',') : [part];
    return choices.map((choice) =>
      choice
        .split(/[\s-]+/)
        .filter(Boolean)
        .map(keyOf),
    );
  });
}

function firstWords(phrase: string): ReadonlySet<string> {
  const first = /^\s*(?:\{([^}]*)\}|([^\s{}-]+))/.exec(phrase);
  const choices = first?.[1]?.split(',') ?? [first?.[2] ?? ''];
  return new Set(choices.map((choice) => keyOf(/[^\s-]+/.exec(choice)?.[0] ?? '')));
}

function placesOf(phrase: string): readonly Place[] {
  return partsOf(phrase).map((part) => {
    const choices = groupByWord(part.flatMap((words) => (words[0] === undefined ? [] : [[words[0], words] as const])));
    return { choices, optional: part.some((words) => words.length === 0), gap: choices.stems.has('*') };
  });
}

function keyOf(word: string): string {
  if (word === '*') return word;
  return word.endsWith('!') ? word.toLowerCase() : stemOf(word.toLowerCase());
}

const isWord = ({ text, stem }: Token, key: string): boolean => key === stem || (key.endsWith('!') && key.slice(0, -1) === text);

/** The longest way to match the places from `index` on, or null. */
function longestMatch(places: readonly Place[], index: number, at: End, tokens: readonly Token[], to: number): End | null {
  const place = places[index];
  if (!place) return at;
  if (place.gap) return matchGap(places, index + 1, at, tokens, to);
  const skipped = place.optional ? longestMatch(places, index + 1, at, tokens, to) : null;
  return longer(skipped, matchPlace(places, index, at, tokens, to, index > 0));
}

function matchPlace(places: readonly Place[], index: number, at: End, tokens: readonly Token[], to: number, joined: boolean): End | null {
  const choices = places[index]?.choices;
  if (choices === undefined) return null;
  let best: End | null = null;
  // A filler may be skipped, or be the word that is meant.
  for (let here = at.to; here < to; here += 1) {
    const token = tokens[here] as Token;
    for (const words of valuesAt(choices, token)) {
      const end = matchWords(words, here, tokens, to);
      if (end !== null) best = longer(best, longestMatch(places, index + 1, { to: end, gapped: at.gapped }, tokens, to));
    }
    if (best || !joined || !FILLERS.has(token.text)) return best;
  }
  return best;
}

function matchWords(words: readonly string[], from: number, tokens: readonly Token[], to: number): number | null {
  let at = from + 1;
  for (const word of words.slice(1)) {
    while (at < to && !isWord(tokens[at] as Token, word) && FILLERS.has(tokens[at]?.text ?? '')) at += 1;
    if (at >= to || !isWord(tokens[at] as Token, word)) return null;
    at += 1;
  }
  return at;
}

function matchGap(places: readonly Place[], index: number, at: End, tokens: readonly Token[], to: number): End | null {
  let best = places[index]?.optional ? longestMatch(places, index + 1, at, tokens, to) : null;
  for (let skipped = 0, here = at.to; skipped <= WIDEST_GAP && here < to; here += 1) {
    const token = tokens[here] as Token;
    // A comma, a slash or a bracket may stand inside a gap ("check type, size"); the end of a sentence may not.
    if (token.kind === 'mark' && /[.!?;:\n]/.test(token.text)) return best;
    best = longer(best, matchPlace(places, index, { to: here, gapped: at.gapped || skipped > 0 }, tokens, to, false));
    if (token.kind !== 'mark' && !FILLERS.has(token.text)) skipped += 1;
  }
  return best;
}

function longer(a: End | null, b: End | null): End | null {
  return !a || (b && b.to > a.to) ? b : a;
}

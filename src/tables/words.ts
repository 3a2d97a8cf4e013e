/** Reads identifiers as words, and finds the word classes that an identifier belongs to. */
import type { WordRow } from '../model/api.ts';

/** Longer names are cut: no word class needs more, and names are hostile input. */
const MAX_WORDS = 16;

/** `userAPIKey2` → user api key 2; `X-CSRF-Token` → x csrf token. */
export function splitWords(identifier: string): readonly string[] {
  const parts = identifier.slice(0, 200).match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return parts.slice(0, MAX_WORDS).map((part) => part.toLowerCase());
}

/** A prepared set of word classes; asks cost time linear in the identifier's words, whatever the number of classes. */
export interface WordIndex {
  readonly wanted: ReadonlyMap<string, readonly WordRow[]>;
  readonly excluded: ReadonlyMap<string, readonly WordRow[]>;
  /** Words of the longest sequence. */
  readonly longest: number;
}

export function indexWords(rows: readonly WordRow[]): WordIndex {
  const wanted = bySequence(rows, (row) => row.words);
  const excluded = bySequence(rows, (row) => row.not);
  const lengths = [...wanted.keys(), ...excluded.keys()].map((sequence) => sequence.split(' ').length);
  return { wanted, excluded, longest: Math.max(1, ...lengths) };
}

function bySequence(rows: readonly WordRow[], of: (row: WordRow) => readonly string[]): ReadonlyMap<string, readonly WordRow[]> {
  const found = new Map<string, WordRow[]>();
  for (const row of rows) {
    for (const sequence of of(row)) found.set(sequence, [...(found.get(sequence) ?? []), row]);
  }
  return found;
}

/** The classes of which some word sequence of the identifier is a member and none is excluded, in table order. */
export function classesOf(identifier: string, { wanted, excluded, longest }: WordIndex): readonly WordRow[] {
  const found = new Set<WordRow>();
  const refused = new Set<WordRow>();
  for (const sequence of sequencesOf(splitWords(identifier), longest)) {
    for (const row of wanted.get(sequence) ?? []) found.add(row);
    for (const row of excluded.get(sequence) ?? []) refused.add(row);
  }
  return [...found].filter((row) => !refused.has(row));
}

/** All runs of up to `longest` words; plural words also count as their singular. */
function* sequencesOf(words: readonly string[], longest: number): Generator<string> {
  for (let start = 0; start < words.length; start += 1) {
    for (let length = 1; length <= longest && start + length <= words.length; length += 1) {
      const sequence = words.slice(start, start + length).join(' ');
      yield sequence;
      if (sequence.endsWith('s')) yield sequence.slice(0, -1);
    }
  }
}

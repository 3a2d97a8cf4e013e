/**
 * Does the code bear out what the prompt asks for? The code of a prompt speaks of what it asks for: its names, literals and libraries repeat the
 * prompt's words. Without that the prompt may belong to other code, and then it must not make anything surer.
 */
import type { Evaluated } from '../evaluate/index.ts';
import type { PromptFacts } from '../model/prompt.ts';
import { contentStems, stemsOf } from '../prompt/index.ts';

/** Share of the prompt's own words that its code repeats, at least; on labelled samples four of five reach it, and one of six with a prompt of another. */
const ENOUGH = 0.25;
/** Fewer will do when the most telling word is among them. */
const SOME = 0.1;
/** Fewer words say too little to be held against the code. */
const FEWEST = 5;
/** Longer texts are data, not names. */
const LONGEST_NAME = 200;

/** Words that begin alike are one word said shorter: "auth" and "authorization". */
const SHORTEST_BEGINNING = 4;

/** Reads the code once, and tells of a reference that the prompt points to whether the code bears that out; `telling` are the words that point to it. */
export function bearsOut(facts: PromptFacts, evaluated: Pick<Evaluated, 'terms' | 'entries'>): (telling: readonly string[]) => boolean {
  const wanted = [...contentStems(facts)];
  const spoken = wordsIn(evaluated);
  const beginnings = new Set([...spoken].flatMap(beginningsOf));
  const isSpoken = (stem: string): boolean =>
    spoken.has(stem) || beginnings.has(stem) || beginningsOf(stem).some((part) => spoken.has(part));
  const share = wanted.filter(isSpoken).length / Math.max(1, wanted.length);
  if (wanted.length < FEWEST || share >= ENOUGH) return () => true;
  return ([first = '']) => share >= SOME && stemsOf(first).some(isSpoken);
}

function wordsIn({ terms, entries }: Pick<Evaluated, 'terms' | 'entries'>): ReadonlySet<string> {
  const texts = new Set(entries.map(({ name }) => name));
  for (let id = 0; id < terms.size; id += 1) {
    const { lit } = terms.get(id);
    if (typeof lit === 'string' && lit.length <= LONGEST_NAME) texts.add(lit);
  }
  return new Set([...texts].flatMap(stemsOf));
}

const beginningsOf = (word: string): readonly string[] =>
  Array.from({ length: Math.max(0, word.length - SHORTEST_BEGINNING) }, (_, more) => word.slice(0, SHORTEST_BEGINNING + more));

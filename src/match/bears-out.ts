/**
 * Does the code bear out what the prompt asks for? The code of a prompt speaks of what it asks for: its names, literals and libraries repeat the
 * prompt's words. Without that the prompt may belong to other code, and then it must not make anything surer.
 */
import type { PromptIndexData } from '../model/catalog.ts';
import type { Evaluated } from '../evaluate/index.ts';
import type { PromptFacts } from '../model/prompt.ts';
import { contentStems, stemsOf, taskNames } from '../prompt/index.ts';
import { rarityIn } from './prompt-index.ts';

/** Share of the prompt's own words that its code repeats, at least, rare words counting more; on labelled samples nine of ten reach it, and one of twelve with a prompt of another. */
const ENOUGH = 0.3;
/** Fewer will do when the most telling word is among them. */
const SOME = 0.1;
/** Fewer words say too little to be held against the code. */
const FEWEST = 5;
/** Longer texts are data, not names. */
const LONGEST_NAME = 200;

/** Words that begin alike are one word said shorter: "auth" and "authorization". */
const SHORTEST_BEGINNING = 4;

/** Reads the code once, and tells of a reference that the prompt points to whether the code bears that out; `telling` are the words that point to it. */
export function bearsOut(
  facts: PromptFacts,
  evaluated: Pick<Evaluated, 'terms' | 'entries'>,
  index: PromptIndexData,
): (telling: readonly string[]) => boolean {
  const texts = textsIn(evaluated);
  const identifiers = new Set([...texts].flatMap((text) => text.split(/[^\w$]+/)));
  const wantedNames = taskNames(facts);
  if (wantedNames.length > 0) {
    const isWritten = wantedNames.some((name) => identifiers.has(name));
    return () => isWritten;
  }
  const spoken = new Set([...texts].flatMap(stemsOf));
  const beginnings = new Set([...spoken].flatMap(beginningsOf));
  const isSpoken = (stem: string): boolean =>
    spoken.has(stem) || beginnings.has(stem) || beginningsOf(stem).some((part) => spoken.has(part));
  const wanted = [...contentStems(facts)];
  const rarity = rarityIn(index);
  const total = (stems: readonly string[]): number => stems.reduce((sum, stem) => sum + rarity(stem), 0);
  const share = total(wanted.filter(isSpoken)) / Math.max(1, total(wanted));
  if (wanted.length < FEWEST || share >= ENOUGH) return () => true;
  return ([first = '']) => share >= SOME && stemsOf(first).some(isSpoken);
}

/** Names and short literals. */
function textsIn({ terms, entries }: Pick<Evaluated, 'terms' | 'entries'>): ReadonlySet<string> {
  const texts = new Set(entries.map(({ name }) => name));
  for (let id = 0; id < terms.size; id += 1) {
    const { lit } = terms.get(id);
    if (typeof lit === 'string' && lit.length <= LONGEST_NAME) texts.add(lit);
  }
  return texts;
}

const beginningsOf = (word: string): readonly string[] =>
  Array.from({ length: Math.max(0, word.length - SHORTEST_BEGINNING) }, (_, more) => word.slice(0, SHORTEST_BEGINNING + more));

/** The words by which a prompt and a reference are compared: stems, folded by the synonym table, without grammar and without what is negated. */
import { isNegated, type Sentence, sentencesOf } from './clauses.ts';
import { findPhrases, phraseTable } from './phrases.ts';
import { STOP_WORDS, SYNONYMS } from './synonyms.ts';
import { type Token, tokenize } from './tokens.ts';

const TABLE = phraseTable(Object.entries(SYNONYMS).flatMap(([concepts, phrases]) => phrases.map((phrase): [string, string] => [phrase, concepts])));

/** One term of a text with the words it was read from. */
export interface Term {
  readonly term: string;
  readonly words: string;
}

/** Terms of a text in its order; repeated ones are kept. Used for prompts and for a catalog's titles and example prompts alike. */
export function termsOf(text: string): readonly string[] {
  const { tokens } = tokenize(text);
  return readTerms(tokens, sentencesOf(tokens)).map(({ term }) => term);
}

/** Terms of an already tokenized text, with their words. */
export function readTerms(tokens: readonly Token[], sentences: readonly Sentence[]): readonly Term[] {
  return sentences.flatMap((sentence) => {
    const terms: Term[] = [];
    const phrases = longestAt(tokens, sentence);
    let at = sentence.from;
    while (at < sentence.to) {
      const phrase = phrases.get(at);
      const range = phrase ? { from: at, to: phrase.to } : { from: at, to: at + 1 };
      if (!isNegated(sentence, range, tokens)) terms.push(...(phrase ? phrase.concepts.map((term) => ({ term, words: wordsOf(tokens, range) })) : plain(tokens[at] as Token)));
      at = range.to;
    }
    return terms;
  });
}

/** At each place the concepts of every phrase that starts there; the pass goes on after the longest one's first word. */
function longestAt(tokens: readonly Token[], { from, to }: Sentence): ReadonlyMap<number, { readonly to: number; readonly concepts: readonly string[] }> {
  const found = new Map<number, { to: number; concepts: string[] }>();
  for (const hit of findPhrases(TABLE, tokens, from, to)) {
    const known = found.get(hit.from);
    const concepts = hit.value.split(' ');
    if (!known) found.set(hit.from, { to: hit.to, concepts });
    else found.set(hit.from, { to: Math.max(known.to, hit.to), concepts: [...new Set([...known.concepts, ...concepts])] });
  }
  return found;
}

function wordsOf(tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): string {
  return tokens.slice(from, to).map(({ text }) => text).join(' ');
}

function plain(token: Token): readonly Term[] {
  if (token.kind !== 'word' || token.text.length < 2 || STOP_WORDS.has(token.text)) return [];
  return [{ term: token.stem, words: token.text }];
}

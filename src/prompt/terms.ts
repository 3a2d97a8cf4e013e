/** The words by which a prompt and a reference are compared: stems, folded by the synonym table, without grammar and without what is negated. */
import { clauseAt, hasCue, isNegated, type Sentence, sentencesOf, type TokenRange } from './clauses.ts';
import { findPhrases, lazyTable } from './phrases.ts';
import { STOP_WORDS, SYNONYMS } from './synonyms.ts';
import { type Token, tokenize } from './tokens.ts';

const TABLE = lazyTable(() =>
  Object.entries(SYNONYMS).flatMap(([concepts, phrases]) => phrases.map((phrase): [string, string] => [phrase, concepts])),
);

/** The table's concepts: terms that name a task, unlike the stems of ordinary words. */
export const CONCEPTS: ReadonlySet<string> = new Set(Object.keys(SYNONYMS).flatMap((concepts) => concepts.split(' ')));

/** One term of a text with the words it was read from. */
export interface Term {
  readonly term: string;
  readonly words: string;
  /** True for circumstances ("… with mongoose", "… after login"): they say how or when, less what; likewise what exists already. */
  readonly aside: boolean;
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
      const range = { from: at, to: phrase?.to ?? at + 1 };
      if (!isDismissed(sentence, range, tokens)) {
        const aside = isAside(sentence, range, tokens);
        const found = phrase ? phrase.concepts : plain(tokens[at] as Token);
        terms.push(...found.map((term) => ({ term, words: wordsOf(tokens, range), aside })));
      }
      // The words inside a gap have their own say.
      at = phrase?.gapped ? at + 1 : range.to;
    }
    return terms;
  });
}

interface Longest {
  readonly to: number;
  readonly gapped: boolean;
  readonly concepts: readonly string[];
}

/** At each place the longest phrase; equally long ones all count. */
function longestAt(tokens: readonly Token[], { from, to }: Sentence): ReadonlyMap<number, Longest> {
  const found = new Map<number, Longest>();
  for (const hit of findPhrases(TABLE(), tokens, from, to)) {
    const known = found.get(hit.from);
    const concepts = hit.value.split(' ');
    if (!known || hit.to > known.to) found.set(hit.from, { to: hit.to, gapped: hit.gapped, concepts });
    else if (hit.to === known.to)
      found.set(hit.from, { ...known, gapped: known.gapped && hit.gapped, concepts: [...new Set([...known.concepts, ...concepts])] });
  }
  return found;
}

function wordsOf(tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

function isDismissed(sentence: Sentence, range: TokenRange, tokens: readonly Token[]): boolean {
  if (isNegated(sentence, range, tokens, ['negate'])) return true;
  return hasCue(sentence, 'needless', { from: range.to, to: clauseAt(sentence, range.from).to });
}

const ASIDE = new Set(['with', 'using', 'via', 'after', 'before', 'once', 'when', 'without']);

function isAside(sentence: Sentence, range: TokenRange, tokens: readonly Token[]): boolean {
  const clause = clauseAt(sentence, range.from);
  // "req.user is already set by the session middleware" tells what is there, not what is wanted.
  if (hasCue(sentence, 'elsewhere', clause)) return true;
  for (let at = range.from - 1; at >= clause.from; at -= 1) if (ASIDE.has(tokens[at]?.text ?? '')) return at > sentence.from;
  return false;
}

function plain(token: Token): readonly string[] {
  if (token.kind !== 'word' || token.text.length < 2 || STOP_WORDS.has(token.text)) return [];
  return [token.stem];
}

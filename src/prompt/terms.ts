/**
 * The words by which a prompt and a reference are compared: the stem of each word, and the concepts of the synonym table, without grammar and
 * without what is negated.
 *
 *   "verify the JWT of each request"  →  verifi · jwt · request · #verifytoken · #jwt
 *
 * A term weighs less where it says how or when, and where it only describes a noun: "after the login", "the uploaded file".
 */
import { clauseAt, hasCue, isNegated, type Sentence, sentencesOf, type TokenRange } from './clauses.ts';
import { findPhrases, lazyTable } from './phrases.ts';
import type { PromptFacts, PromptTerm } from '../model/prompt.ts';
import { SHARED_CONCEPTS, STOP_WORDS } from './stop-words.ts';
import { ELSEWHERE } from './synonyms-elsewhere.ts';
import { SYNONYMS } from './synonyms.ts';
import { type Token, tokenize, tokenizeName } from './tokens.ts';

const TABLE = lazyTable(() =>
  Object.entries(SYNONYMS).flatMap(([concepts, phrases]) => phrases.map((phrase): [string, string] => [phrase, concepts])),
);

/** Words that name no task, wherever they stand; "file", "user", "who" or "own" help to tell tasks apart. */
const GRAMMAR = new Set(
  (
    'a an the and or of to in for with that this these those is are be been it its from on by when if then should must can could will would i ' +
    'we you he she they me us them my our your their his her there here please so as at write get any every each which'
  ).split(' '),
);

const MAIN = 1;
const CONCEPT = 1.5;
const ASIDE = 0.5;
const ATTRIBUTE = 0.4;

/** Terms of a text in its order; repeated ones are kept. Used for prompts and for a catalog's titles and example prompts alike. */
export function termsOf(text: string): readonly PromptTerm[] {
  const { tokens } = tokenize(text);
  return readTerms(tokens, sentencesOf(tokens));
}

/** Terms of an already tokenized text. */
export function readTerms(tokens: readonly Token[], sentences: readonly Sentence[]): readonly PromptTerm[] {
  return sentences.flatMap((sentence) => [...stemTerms(tokens, sentence), ...conceptTerms(tokens, sentence)]);
}

/** Stems of what the prompt itself is about: no grammar, no words of every prompt, no circumstances. */
export function contentStems({ terms }: Pick<PromptFacts, 'terms'>): ReadonlySet<string> {
  const content = terms.filter(
    ({ term, words, weight }) => weight >= ASIDE && words.length > 2 && !term.startsWith('#') && !STOP_WORDS.has(words),
  );
  return new Set(content.map(({ term }) => term));
}

/** The stems of a name or a literal: `createUser` speaks of "creat" and "user". */
export const stemsOf = (text: string): readonly string[] =>
  tokenizeName(text).tokens.flatMap(({ kind, stem }) => (kind === 'word' ? [stem] : []));

/** A concept that only one kind of task is known by, said as the thing to do. */
export function namesTask(terms: readonly PromptTerm[]): boolean {
  return terms.some(({ term, weight }) => term.startsWith('#') && weight === MAIN * CONCEPT && !namesNone(term.slice(1)));
}

/** "Now add unit tests" goes on with what was asked for before. */
const namesNone = (concept: string): boolean => SHARED_CONCEPTS.has(concept) || concept in ELSEWHERE;

function stemTerms(tokens: readonly Token[], sentence: Sentence): readonly PromptTerm[] {
  const terms: PromptTerm[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at] as Token;
    const range = { from: at, to: at + 1 };
    if (token.kind === 'mark' || GRAMMAR.has(token.text) || isDismissed(sentence, range, tokens)) continue;
    terms.push({ term: token.stem, words: token.text, weight: weightAt(tokens, sentence, range) });
  }
  return terms;
}

function conceptTerms(tokens: readonly Token[], sentence: Sentence): readonly PromptTerm[] {
  const terms: PromptTerm[] = [];
  const phrases = longestAt(tokens, sentence);
  let at = sentence.from;
  while (at < sentence.to) {
    const phrase = phrases.get(at);
    const range = { from: at, to: phrase?.to ?? at + 1 };
    if (phrase && !isDismissed(sentence, range, tokens)) {
      const weight = weightAt(tokens, sentence, range) * CONCEPT;
      terms.push(...phrase.concepts.map((concept) => ({ term: `#${concept}`, words: wordsOf(tokens, range), weight })));
    }
    // The words inside a gap have their own say.
    at = phrase?.gapped ? at + 1 : range.to;
  }
  return terms;
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

function wordsOf(tokens: readonly Token[], { from, to }: TokenRange): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

function isDismissed(sentence: Sentence, range: TokenRange, tokens: readonly Token[]): boolean {
  if (isSignature(tokens, range.from)) return true;
  if (isNegated(sentence, range, tokens, ['negate'])) return true;
  return hasCue(sentence, 'needless', { from: range.to, to: clauseAt(sentence, range.from).to });
}

/** How a signature is written says nothing of its task: `export async function find(id: string): Promise<Book>`. */
function isSignature(tokens: readonly Token[], at: number): boolean {
  const text = (offset: number): string => tokens[at + offset]?.text ?? '';
  switch (text(0)) {
    case 'promise':
      return text(1) === '<';
    case 'export':
      return DECLARATIONS.has(text(1));
    case 'async':
      return (text(1) === 'function' && isCalled(tokens, at + 2)) || text(1) === '(';
    default:
      return false;
  }
}

const DECLARATIONS = new Set(['default', 'async', 'function', 'const', 'class', 'interface', 'type']);

/** A name, which may have several words, and its parenthesis. */
function isCalled(tokens: readonly Token[], at: number): boolean {
  let end = at;
  while (tokens[end]?.kind === 'word' && tokens[end]?.unit === tokens[at]?.unit) end += 1;
  return end > at && tokens[end]?.text === '(';
}

function weightAt(tokens: readonly Token[], sentence: Sentence, range: TokenRange): number {
  const base = isAside(sentence, range, tokens) ? ASIDE : MAIN;
  return isAttribute(tokens, range, sentence.to) ? base * ATTRIBUTE : base;
}

const ASIDE_WORDS = new Set(['with', 'using', 'via', 'after', 'before', 'once', 'when', 'without', 'success', 'failure']);

function isAside(sentence: Sentence, range: TokenRange, tokens: readonly Token[]): boolean {
  const clause = clauseAt(sentence, range.from);
  // "req.user is already set by the session middleware" tells what is there, not what is wanted.
  if (hasCue(sentence, 'elsewhere', clause)) return true;
  for (let at = range.from - 1; at >= clause.from; at -= 1) if (ASIDE_WORDS.has(tokens[at]?.text ?? '')) return at > sentence.from;
  return false;
}

const BEFORE_ATTRIBUTE = new Set(
  'a an the our my your their its his her this that these those of for each every any all and or'.split(' '),
);

/** A participle before its noun: "an uploaded video", "the incoming webhook". */
function isAttribute(tokens: readonly Token[], { from, to }: TokenRange, end: number): boolean {
  const next = tokens[from + 1];
  const { text } = tokens[from] as Token;
  return (
    to === from + 1 &&
    text.length > 4 &&
    /(?:ed|ing)$/.test(text) &&
    BEFORE_ATTRIBUTE.has(tokens[from - 1]?.text ?? '') &&
    from + 1 < end &&
    next?.kind === 'word' &&
    !GRAMMAR.has(next.text)
  );
}

/**
 * Sentences and clauses, and how far a negation reaches.
 *
 *   "No validation, sanitizing or logging, but limit the attempts. Don't forget CSRF."
 *    └──────── negated ───────────────┘ └── not negated ────────┘ └─ not negated ─┘
 */
import { CUES, type Cue } from './cues.ts';
import { findPhrases, lazyTable, type PhraseHit } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Half-open range of tokens. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export interface Sentence extends TokenRange {
  readonly question: boolean;
  readonly clauses: readonly TokenRange[];
  readonly cues: readonly PhraseHit<Cue>[];
}

const TABLE = lazyTable(() =>
  (Object.entries(CUES) as [Cue, readonly string[]][]).flatMap(([cue, phrases]) => phrases.map((phrase): [string, Cue] => [phrase, cue])),
);
const SENTENCE_END = new Set(['.', '!', '?', ';', '\n', '•']);
const CLAUSE_END = new Set(['(', ')', ':', '–', '—', '[', ']', '{', '}']);
const CLAUSE_WORDS = new Set([
  'but',
  'however',
  'although',
  'though',
  'while',
  'whereas',
  'because',
  'since',
  'so',
  'then',
  'still',
  'otherwise',
  'except',
  'therefore',
  'instead',
]);
/** Words that begin a new clause after a comma: an order, a subject, or a contrast. */
const AFTER_COMMA = new Set([
  'just',
  'only',
  'please',
  'it',
  'we',
  'they',
  'i',
  'you',
  'that',
  'this',
  'use',
  'make',
  'write',
  'return',
  'and',
  'also',
  'simple',
  'everything',
  'always',
  'return',
  'send',
  'show',
  'add',
  'limit',
  'check',
  'validate',
  'hash',
  'save',
  'store',
  'keep',
]);
const LONGEST_LIST_ITEM = 5;
/** A longer "sentence" is cut, so that the work within one sentence stays bounded. */
const LONGEST_SENTENCE = 120;

/** Cuts the tokens into sentences with their clauses and cue words; linear. */
export function sentencesOf(tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    const cut = at - from >= LONGEST_SENTENCE;
    if (token && !cut && !(token.kind === 'mark' && SENTENCE_END.has(token.text))) continue;
    if (at > from) {
      const cues = findPhrases(TABLE(), tokens, from, at);
      sentences.push({ from, to: at, question: token?.text === '?', clauses: clausesOf(tokens, from, at), cues });
    }
    from = cut ? at : at + 1;
  }
  return sentences;
}

function clausesOf(tokens: readonly Token[], from: number, to: number): readonly TokenRange[] {
  const clauses: TokenRange[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (!endsClause(tokens, at, to)) continue;
    if (at > start) clauses.push({ from: start, to: at });
    start = tokens[at]?.kind === 'mark' ? at + 1 : at;
  }
  if (to > start) clauses.push({ from: start, to });
  return clauses;
}

function endsClause(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at] as Token;
  if (token.kind === 'word') return CLAUSE_WORDS.has(token.text);
  if (CLAUSE_END.has(token.text)) return true;
  if (token.text === '-') return true;
  return token.text === ',' && !continuesList(tokens, at, to);
}

/** A comma belongs to a list when an "or"/"nor" follows after short items: "no validation, logging or limits". */
function continuesList(tokens: readonly Token[], comma: number, to: number): boolean {
  const next = tokens[comma + 1];
  if (!next || AFTER_COMMA.has(next.text)) return false;
  let length = 0;
  for (let at = comma + 1; at < to && length <= LONGEST_LIST_ITEM; at += 1) {
    const token = tokens[at] as Token;
    if (token.text === 'or' || token.text === 'nor') return true;
    length = token.text === ',' ? 0 : length + 1;
    if (token.kind === 'mark' && token.text !== ',') return false;
    // Long lists would make this quadratic: nobody negates more than a dozen items in one breath.
    if (at - comma > 40) return false;
  }
  return false;
}

/** The clause that holds a token. */
export function clauseAt(sentence: Sentence, at: number): TokenRange {
  return sentence.clauses.find((clause) => clause.from <= at && at < clause.to) ?? sentence;
}

/** True when a negation of the same clause reaches the phrase; two negations cancel out. Verbs such as "block" count only when asked for. */
export function isNegated(
  sentence: Sentence,
  phrase: TokenRange,
  tokens: readonly Token[],
  by: readonly Cue[] = ['negate', 'counter'],
): boolean {
  const clause = clauseAt(sentence, phrase.from);
  const kept = sentence.cues.filter(({ value }) => value === 'keep');
  const reaching = sentence.cues.filter(
    ({ value, from, to }) =>
      by.includes(value) &&
      from >= clause.from &&
      to <= phrase.from &&
      !kept.some((keep) => keep.from <= from && from < keep.to) &&
      reaches(tokens, to, phrase.from),
  );
  return reaching.length % 2 === 1;
}

/** A coordinated verb ("do not check it and save it") ends the reach of a negation; a noun list does not. */
function reaches(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const text = tokens[at]?.text;
    if (text === 'and' || (text === 'to' && tokens[at + 1]?.text === 'be')) return text !== 'and';
  }
  return true;
}

export function hasCue(sentence: Sentence, cue: Cue, within: TokenRange = sentence): boolean {
  return sentence.cues.some(({ value, from, to }) => value === cue && from >= within.from && to <= within.to);
}

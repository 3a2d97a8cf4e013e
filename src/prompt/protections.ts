/** Protections that the prompt asks for, waives or asks the opposite of. */
import type { PromptFact, PromptFactKind } from '../model/prompt.ts';
import { PROTECTION_CHECKS } from './checks/index.ts';
import { clauseAt, hasCue, isNegated, type Sentence, type TokenRange } from './clauses.ts';
import { findPhrases, type PhraseHit, lazyTable } from './phrases.ts';
import type { Token, TokenizedText } from './tokens.ts';

interface Mention {
  readonly check: string;
  readonly as: 'ask' | 'against' | 'attack';
}

const TABLE = lazyTable<Mention>(() =>
  PROTECTION_CHECKS.flatMap((check) => {
    const mention = (as: Mention['as'], phrases: readonly string[] = []): [string, Mention][] => {
      const value: Mention = { check: check.id, as };
      return phrases.map((phrase) => [phrase, value]);
    };
    return [...mention('ask', check.asks), ...mention('against', check.against), ...mention('attack', check.attacks)];
  }),
);

/** Reads demands, waivers and unsafe requests sentence by sentence; later words win over earlier ones about the same check. */
export function readProtections(text: TokenizedText, sentences: readonly Sentence[]): readonly PromptFact[] {
  return sentences.flatMap((sentence) => readSentence(text, sentence));
}

function readSentence(text: TokenizedText, sentence: Sentence): readonly PromptFact[] {
  const { tokens } = text;
  const facts: PromptFact[] = waiveAll(text, sentence);
  const best = new Map<string, Reading>();
  for (const hit of findPhrases(TABLE(), tokens, sentence.from, sentence.to)) {
    if (!isProse(tokens, hit)) continue;
    const kind = kindOf(hit.value, hit, sentence, tokens);
    if (!kind) continue;
    // The opposite named outright says more than the noun inside it: "without validation" over "validation".
    const rank = (hit.value.as === 'against' ? 100 : 0) + (hit.to - hit.from);
    const known = best.get(hit.value.check);
    const joined =
      known && known.kind === kind && hit.from < known.range.to
        ? { from: Math.min(hit.from, known.range.from), to: Math.max(hit.to, known.range.to) }
        : null;
    if (known && joined) best.set(hit.value.check, { kind, range: joined, rank: Math.max(rank, known.rank) });
    else if (!known || rank > known.rank) best.set(hit.value.check, { kind, range: hit, rank });
  }
  for (const [value, { kind, range }] of best) facts.push(factAt(text, kind, value, quoteRange(sentence, range, tokens, kind)));
  return facts;
}

interface Reading {
  readonly kind: PromptFactKind;
  readonly range: TokenRange;
  readonly rank: number;
}

function waiveAll(text: TokenizedText, sentence: Sentence): PromptFact[] {
  const hit = sentence.cues.find(({ value, from }) => value === 'waive-all' && isProse(text.tokens, { from, to: from + 1 }));
  return hit ? [factAt(text, 'waiver', '*', hit)] : [];
}

function kindOf(mention: Mention, at: PhraseHit<Mention>, sentence: Sentence, tokens: readonly Token[]): PromptFactKind | null {
  const clause = clauseAt(sentence, at.from);
  if (hasCue(sentence, 'ignore', { from: clause.from, to: at.from })) return mention.as === 'against' ? 'unsafe-request' : 'waiver';
  if (mention.as === 'attack') return hasCue(sentence, 'defend') ? 'demand' : null;
  const negated = isNegated(sentence, at, tokens);
  if (mention.as === 'against') return against(negated !== isNegatedInside(at, sentence), sentence, clause);
  return asked(negated, at, sentence, clause);
}

function against(negated: boolean, sentence: Sentence, clause: TokenRange): PromptFactKind | null {
  if (negated) return 'demand';
  if (isCondition(sentence, clause) || hasCue(sentence, 'hedge', clause)) return null;
  return hasCue(sentence, 'refuse', clause) ? 'demand' : 'unsafe-request';
}

/** "passwords must not end up in the log": the negation stands in the gap; one among the first two words belongs to the phrase. */
function isNegatedInside({ from, to, gapped }: PhraseHit<Mention>, sentence: Sentence): boolean {
  return gapped && sentence.cues.some((cue) => cue.value === 'negate' && cue.from > from + 1 && cue.to < to);
}

function asked(negated: boolean, at: TokenRange, sentence: Sentence, clause: TokenRange): PromptFactKind | null {
  const after = { from: at.to, to: clause.to };
  if (hasCue(sentence, 'needless', after) || hasCue(sentence, 'needless', { from: clause.from, to: at.from })) return 'waiver';
  if (hasCue(sentence, 'elsewhere', clause)) return 'waiver';
  if (negated) return isCondition(sentence, clause) || (hasCue(sentence, 'refuse', sentence) && hasCue(sentence, 'if')) ? null : 'waiver';
  if (hasCue(sentence, 'later', clause)) return 'waiver';
  if (hasCue(sentence, 'hedge', { from: sentence.from, to: at.from })) return null;
  if (isCondition(sentence, clause) && !hasCue(sentence, 'refuse')) return null;
  return 'demand';
}

/** The clause states a condition ("if the input is validated, …") and asks for nothing by itself. */
function isCondition(sentence: Sentence, clause: TokenRange): boolean {
  return sentence.cues.some(({ value, from }) => value === 'if' && from === clause.from);
}

/** Quoted speech and code blocks are material, not requests; an inline code span belongs to its sentence. */
function isProse(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at += 1) {
    const zone = tokens[at]?.zone;
    if (zone === 'quote' || zone === 'code') return false;
  }
  return true;
}

/** A turned phrase is quoted with the words that turn it, so that a reader sees why. */
function quoteRange(sentence: Sentence, range: TokenRange, tokens: readonly Token[], kind: PromptFactKind): TokenRange {
  if (kind === 'unsafe-request') return range;
  const clause = clauseAt(sentence, range.from);
  const turning = new Set<string>(
    kind === 'waiver' ? ['negate', 'counter', 'ignore', 'needless', 'elsewhere', 'later'] : ['negate', 'counter'],
  );
  const cues = sentence.cues.filter(({ value, from, to }) => turning.has(value) && from >= clause.from && to <= clause.to);
  if (kind === 'demand' && !isNegated(sentence, range, tokens)) return range;
  return { from: Math.min(range.from, ...cues.map(({ from }) => from)), to: Math.max(range.to, ...cues.map(({ to }) => to)) };
}

export function factAt({ text, tokens }: TokenizedText, kind: PromptFactKind, value: string, range: TokenRange): PromptFact {
  const start = tokens[range.from]?.start ?? 0;
  const end = tokens[range.to - 1]?.end ?? start;
  return { kind, value, span: { start, end }, quote: text.slice(start, end) };
}

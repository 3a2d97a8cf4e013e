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

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  gap: Node<T> | null;
  readonly values: T[];
}

export interface PhraseTable<T> {
  readonly root: Node<T>;
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

/** Builds the table of many phrases; a phrase may carry several values. */
export function phraseTable<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseTable<T> {
  const root = newNode<T>();
  for (const [phrase, value] of entries) {
    for (const words of expandPhrase(phrase)) {
      const node = words.reduce((at, word) => step(at, word), root);
      if (!node.values.includes(value)) node.values.push(value);
    }
  }
  return { root };
}

/** Finds every phrase at every token, the longest match of each value first; overlaps are kept. */
export function findPhrases<T>(table: PhraseTable<T>, tokens: readonly Token[], from = 0, to = tokens.length): readonly PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as Token;
    const ends = new Map<T, End>();
    for (const node of nextNodes(table.root, token)) walk(node, { to: at + 1, gapped: false }, tokens, to, ends);
    for (const [value, end] of ends) hits.push({ value, from: at, ...end });
  }
  return hits;
}

/** All spellings of a phrase as lists of stems, `*` kept. */
export function expandPhrase(phrase: string): readonly (readonly string[])[] {
  const open = phrase.indexOf('{');
  if (open < 0)
    return [
      phrase
        .split(/[\s-]+/)
        .filter(Boolean)
        .map(keyOf),
    ];
  const close = phrase.indexOf('}', open);
  const choices = phrase.slice(open + 1, close).split(',');
  return choices.flatMap((choice) => expandPhrase(phrase.slice(0, open) + choice + phrase.slice(close + 1)));
}

function keyOf(word: string): string {
  if (word === '*') return word;
  return word.endsWith('!') ? word.toLowerCase() : stemOf(word.toLowerCase());
}

function nextNodes<T>(node: Node<T>, token: Token): readonly Node<T>[] {
  if (token.kind === 'mark') return [];
  const exact = node.next.get(`${token.text}!`);
  const byStem = node.next.get(token.stem);
  if (exact && byStem) return [exact, byStem];
  return exact ? [exact] : byStem ? [byStem] : [];
}

function newNode<T>(): Node<T> {
  return { next: new Map(), gap: null, values: [] };
}

function step<T>(node: Node<T>, word: string): Node<T> {
  if (word === '*') {
    node.gap ??= newNode();
    return node.gap;
  }
  const known = node.next.get(word);
  if (known) return known;
  const created = newNode<T>();
  node.next.set(word, created);
  return created;
}

function walk<T>(node: Node<T>, at: End, tokens: readonly Token[], to: number, ends: Map<T, End>): void {
  for (const value of node.values) if (at.to > (ends.get(value)?.to ?? 0)) ends.set(value, at);
  const here = skipFillers(node, at.to, tokens, to);
  const token = tokens[here];
  if (here < to && token) for (const next of nextNodes(node, token)) walk(next, { to: here + 1, gapped: at.gapped }, tokens, to, ends);
  if (node.gap) walkGap(node.gap, at, tokens, to, ends);
}

function walkGap<T>(gap: Node<T>, at: End, tokens: readonly Token[], to: number, ends: Map<T, End>): void {
  for (let skipped = 0, here = at.to; skipped <= WIDEST_GAP && here < to; here += 1) {
    const token = tokens[here] as Token;
    // A comma, a slash or a bracket may stand inside a gap ("check type, size"); the end of a sentence may not.
    if (token.kind === 'mark' && /[.!?;:\n]/.test(token.text)) return;
    for (const next of nextNodes(gap, token)) walk(next, { to: here + 1, gapped: at.gapped || skipped > 0 }, tokens, to, ends);
    if (token.kind !== 'mark' && !FILLERS.has(token.text)) skipped += 1;
  }
}

function skipFillers<T>(node: Node<T>, at: number, tokens: readonly Token[], to: number): number {
  let here = at;
  while (here < to) {
    const token = tokens[here] as Token;
    if (!FILLERS.has(token.text) || nextNodes(node, token).length > 0) return here;
    here += 1;
  }
  return here;
}

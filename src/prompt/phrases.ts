/**
 * Phrases as data, found in one pass.
 *
 *   "limit {login,sign in} * attempts"  →  limit login … attempt · limit sign in … attempt
 *
 * Words are compared by stem. `{a,b}` is a choice (an empty choice is allowed), `*` stands for up to three words of the
 * same sentence; articles and possessives between two words don't matter. The cost of a pass is the number of tokens times a bound
 * that depends on the phrases alone.
 */
import { stemOf, type Token } from './tokens.ts';

const FILLERS = new Set('a an the our my your their its his her this that these those of'.split(' '));
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
    const node = token.kind === 'mark' ? undefined : table.root.next.get(token.stem);
    if (!node) continue;
    const ends = new Map<T, number>();
    walk(node, at + 1, tokens, to, ends);
    for (const [value, end] of ends) hits.push({ value, from: at, to: end });
  }
  return hits;
}

/** All spellings of a phrase as lists of stems, `*` kept. */
export function expandPhrase(phrase: string): readonly (readonly string[])[] {
  const open = phrase.indexOf('{');
  if (open < 0) return [phrase.split(/[\s-]+/).filter(Boolean).map((word) => (word === '*' ? word : stemOf(word.toLowerCase())))];
  const close = phrase.indexOf('}', open);
  const choices = phrase.slice(open + 1, close).split(',');
  return choices.flatMap((choice) => expandPhrase(phrase.slice(0, open) + choice + phrase.slice(close + 1)));
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

function walk<T>(node: Node<T>, at: number, tokens: readonly Token[], to: number, ends: Map<T, number>): void {
  for (const value of node.values) ends.set(value, Math.max(at, ends.get(value) ?? 0));
  const here = skipFillers(node, at, tokens, to);
  const token = tokens[here];
  const next = here < to && token && token.kind !== 'mark' ? node.next.get(token.stem) : undefined;
  if (next) walk(next, here + 1, tokens, to, ends);
  if (node.gap) walkGap(node.gap, at, tokens, to, ends);
}

function walkGap<T>(gap: Node<T>, at: number, tokens: readonly Token[], to: number, ends: Map<T, number>): void {
  for (let skipped = 0, here = at; skipped <= WIDEST_GAP && here < to; here += 1) {
    const token = tokens[here] as Token;
    // A comma, a slash or a bracket may stand inside a gap ("check type, size"); the end of a sentence may not.
    if (token.kind === 'mark' && /[.!?;:\n]/.test(token.text)) return;
    const next = gap.next.get(token.stem);
    if (next) walk(next, here + 1, tokens, to, ends);
    if (token.kind !== 'mark' && !FILLERS.has(token.text)) skipped += 1;
  }
}

function skipFillers<T>(node: Node<T>, at: number, tokens: readonly Token[], to: number): number {
  let here = at;
  while (here < to) {
    const token = tokens[here] as Token;
    if (!FILLERS.has(token.text) || node.next.has(token.stem)) return here;
    here += 1;
  }
  return here;
}
